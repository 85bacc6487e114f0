package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.Drafts.Content;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.vocabulary.InvalidInput;

/** Several windows on one draft: what one has handed in, the other does not lose. */
@SampleTest
class FileDraftTest {

    private static final String BIRTH = "1.001193";

    @Autowired
    Cast cast;

    @Autowired
    Drafts drafts;

    @Autowired
    FileDraft fileDraft;

    @Autowired
    RequestSupplement requestSupplement;

    @Autowired
    DossierReading reading;

    @Test
    void whatAnotherWindowHandedInMeanwhileIsNotLeftBehind() {
        var id = UUID.randomUUID();
        drafts.start(Cast.HOA, id, BIRTH, Content.EMPTY);
        var seen = drafts.get(Cast.HOA, id);
        var filing = cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA);
        add(id, 5, cast.pdf(Cast.HOA));

        assertThatThrownBy(() -> fileDraft.file(Cast.HOA, seen, filing))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cửa sổ khác");

        var again = drafts.get(Cast.HOA, id);
        var number = fileDraft.file(Cast.HOA, again, filing);
        assertThat(fileDraft.file(Cast.HOA, again, filing)).isEqualTo(number);
        assertThat(fileDraft.file(Cast.HOA, seen, filing)).isEqualTo(number);
    }

    @Test
    void aSupplementHoldsTheLastFileThatWasTakenInBeforeIt() {
        var id = UUID.randomUUID();
        drafts.start(Cast.HOA, id, BIRTH, Content.EMPTY);
        var number = fileDraft.file(Cast.HOA, drafts.get(Cast.HOA, id), cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA));
        requestSupplement.request(
                cast.officer("mai.qn"),
                number,
                null,
                List.of(new MissingPaper(1, "Thiếu chữ ký"), new MissingPaper(2, "Chưa có")),
                "Tờ khai chưa ký, đề nghị ký lại.",
                RequestKey.random());
        var gathered = drafts.ofSupplement(Cast.HOA, number, BIRTH);
        assertThatThrownBy(() -> fileDraft.supplement(Cast.HOA, number, "")).isInstanceOf(InvalidInput.class);
        var first = cast.pdf(Cast.HOA);
        var last = cast.pdf(Cast.HOA);
        add(gathered.id(), 1, first);
        add(gathered.id(), 2, last);

        fileDraft.supplement(Cast.HOA, number, "Gửi lại");

        assertThat(reading.read(Cast.HOA, number).filed().papers())
                .flatExtracting(OwnDossier.HandedIn::files)
                .extracting(StoredFile::id)
                .contains(first, last);
        assertThatThrownBy(() -> fileDraft.supplement(Cast.HOA, number, "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDraftHoldsItsFilesSoThatTheyAreNotForgotten() {
        var id = UUID.randomUUID();
        drafts.start(Cast.HOA, id, BIRTH, Content.EMPTY);
        var handedIn = cast.pdf(Cast.HOA);
        var forgotten = cast.pdf(Cast.HOA);
        add(id, 1, handedIn);

        assertThat(drafts.held(List.of(handedIn, forgotten))).containsExactly(handedIn);
    }

    private void add(UUID draft, int document, UUID file) {
        drafts.change(Cast.HOA, draft, content -> {
            var papers = new ArrayList<>(content.papers());
            papers.add(Paper.uploaded(document, List.of(file)));
            return new Content(content.typed(), papers);
        });
    }
}
