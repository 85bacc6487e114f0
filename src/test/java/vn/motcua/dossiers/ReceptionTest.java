package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Only a complete dossier is received, by whichever way it came, and reception takes nothing away that was handed in. */
@SampleTest
class ReceptionTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final String REASON = "Giấy tờ chưa đủ căn cứ để xem xét.";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    RequestSupplement request;

    @Autowired
    SupplementDossier supplement;

    @Autowired
    DossierReading reading;

    @Test
    void whatStaysMissingAfterAPartialSupplementIsNotReceived() {
        var missing = recordedWithout(Paper.Check.FITS);

        refused("papers.2", () -> receive.receive(mai(), missing, null, RequestKey.random()));
    }

    @Test
    void whatWasFoundUnfitIsNotReceivedAsFiled() {
        var unfit = recordedWithout(Paper.Check.DOES_NOT_FIT);

        refused("papers.2", () -> receive.receive(mai(), unfit, null, RequestKey.random()));
    }

    @Test
    void ticksLieOverTheFiledPapersAndTakeNothingAway() {
        var filing = cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, Cast.HOA);
        var number = submit.submit(Cast.HOA, filing, RequestKey.random()).number();
        var tick = new Tick(1, null, null, Paper.Check.FITS, null);

        receive.receive(mai(), number, new Reception(List.of(tick)), RequestKey.random());

        var papers = reading.read(mai(), number).filed().papers();
        assertThat(papers)
                .hasSameSizeAs(filing.papers())
                .allSatisfy(paper -> assertThat(paper.files()).hasSize(1));
        assertThat(papers.getFirst().paper().check()).isEqualTo(Paper.Check.FITS);
        assertThat(papers.getLast().paper()).isEqualTo(filing.online().papers().getLast());
    }

    @Test
    void ticksAddNoPaperThatTheProcedureDoesNotHave() {
        var filing = cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, Cast.HOA);
        var number = submit.submit(Cast.HOA, filing, RequestKey.random()).number();
        var foreign = new Tick(99, Paper.Form.ORIGINAL, 1, Paper.Check.FITS, null);
        var taken = new Tick(2, Paper.Form.NONE, 0, null, null);

        refused(
                "papers.99",
                () -> receive.receive(mai(), number, new Reception(List.of(foreign)), RequestKey.random()));
        refused("papers.2", () -> receive.receive(mai(), number, new Reception(List.of(taken)), RequestKey.random()));
    }

    /** Recorded at the counter with its first paper missing and its second absent or unfit; only the first came since. */
    private DossierNumber recordedWithout(Paper.Check second) {
        var whole = cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, mai());
        var there = whole.papers().stream()
                .filter(paper -> paper.document() > (second == Paper.Check.FITS ? 2 : 1))
                .map(paper -> paper.document() == 2
                        ? new Paper(2, Paper.Form.ORIGINAL, 1, second, "Thiếu chữ ký", List.of())
                        : paper)
                .toList();
        var filing = new Filing(
                whole.procedureCode(),
                whole.caseCode(),
                whole.agency(),
                whole.applicant(),
                null,
                whole.answers(),
                there,
                whole.delivery());
        var number = request.requestAtCounter(
                        mai(),
                        filing,
                        Channel.COUNTER,
                        List.of(new MissingPaper(1, "Chưa có"), new MissingPaper(2, "Thiếu chữ ký")),
                        REASON,
                        RequestKey.random())
                .number();
        var brought = new Paper(1, Paper.Form.ORIGINAL, 1, Paper.Check.NOT_CHECKED, null, List.of());
        supplement.supplement(mai(), number, List.of(brought), "", RequestKey.random());
        return number;
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        input -> assertThat(input.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsOnly(field));
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }
}
