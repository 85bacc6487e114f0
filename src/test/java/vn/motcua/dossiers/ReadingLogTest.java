package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.Readers.Reading;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.NotFound;

/** Whatever an officer reads of a person is on record before they see it, and who did it all alone is warned. */
@SampleTest
class ReadingLogTest {

    /** Desk, case officer, approver, clerk. */
    private static final String BIRTH = "1.001193";

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DossierReading reading;

    @Autowired
    Attachments attachments;

    @Autowired
    DossierSearch search;

    @Autowired
    Readers readers;

    @Autowired
    Handling handling;

    @Autowired
    IssuedPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void openingADossierAndAFileIsOnRecordForOwnerAndLeaders() {
        var number = filed();
        var mai = cast.officer("mai.qn");
        var file = reading.read(mai, number).filed().papers().getFirst().files().getFirst();
        attachments.file(mai, number, file.id());
        reading.read(Cast.HOA, number);

        assertThat(readers.of(Cast.HOA, number))
                .extracting(Reading::officer, one -> one.agency().name(), Reading::what, Reading::detail)
                .containsExactly(
                        tuple(mai.name(), "UBND phường Quy Nhơn", ReadingKind.FILE, file.name()),
                        tuple(mai.name(), "UBND phường Quy Nhơn", ReadingKind.DOSSIER, ""));
        assertThat(readers.of(cast.officer("phuc.qn"), number)).hasSize(2);
    }

    @Test
    void aLetterAndAResultAreReadOnRecordToo() {
        var number = filed();
        var mai = cast.officer("mai.qn");
        receive.receive(mai, number, null, RequestKey.random());
        papers.letter(mai, number, 200, PrintReason.VIEWED);

        assertThat(readers.of(Cast.HOA, number))
                .extracting(Reading::officer, Reading::what, Reading::detail)
                .containsExactly(tuple(mai.name(), ReadingKind.FILE, LetterKind.APPOINTMENT_SLIP.label()));
    }

    @Test
    void othersLearnNothingOfIt() {
        var number = filed();

        assertThatThrownBy(() -> readers.of(Cast.STRANGER, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> readers.of(cast.officer("tuan.qn"), number)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> readers.of(cast.officer("hau.pccc"), number)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayNotReadLeavesNoLine() {
        var number = filed();

        assertThatThrownBy(() -> reading.read(cast.officer("hau.pccc"), number)).isInstanceOf(NotFound.class);

        assertThat(readers.of(Cast.HOA, number)).isEmpty();
    }

    @Test
    void searchesAndParticularsTakenByIdentityNumberAreOnRecord() {
        filed();
        var mai = cast.officer("mai.qn");
        search.page(mai, new DossierSearch.Query("  nguyễn thị hoa ", null, null, false), null, 10, Instant.now());
        search.lastApplicant(mai, number("052190001234"));
        search.lastApplicant(mai, number("052190009999"));

        assertThat(jdbc.sql("""
                        select what || ' ' || detail from dossiers.reading
                        where officer = :officer and dossier is null order by no desc limit 2""")
                        .param("officer", mai.officer())
                        .query(String.class)
                        .list())
                .containsExactly("PERSON 052190001234", "SEARCH nguyễn thị hoa");
    }

    @Test
    void aLineIsNeverChanged() {
        reading.read(cast.officer("mai.qn"), filed());

        assertThatThrownBy(() ->
                        jdbc.sql("update dossiers.reading set detail = 'x'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from dossiers.reading").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate dossiers.reading").update()).hasMessageContaining("append-only");
    }

    @Test
    void onlyWhoReceivedAndAppraisedHandledItAlone() {
        var number = filed();
        var mai = cast.officer("mai.qn");
        receive.receive(mai, number, null, RequestKey.random());
        assertThat(handling.aloneBy(mai, number)).isFalse();

        // The step machine gives the roles of one person to few; the history is what tells, so it is written here.
        jdbc.sql("""
                        insert into dossiers.event
                            (dossier, seq, at, actor_kind, actor, actor_name, type, commitment, prev_hash, hash)
                        select dossier, seq + 1, at, actor_kind, actor, actor_name, 'APPRAISED', commitment, hash, hash
                        from dossiers.event
                        where dossier = (select id from dossiers.dossier where number = :number)
                        order by seq desc limit 1""").param("number", number.value()).update();

        assertThat(handling.aloneBy(mai, number)).isTrue();
        assertThat(handling.aloneBy(cast.officer("tuan.qn"), number)).isFalse();
    }

    private static IdentityNumber number(String typed) {
        return IdentityNumber.read(typed).orElseThrow();
    }

    private DossierNumber filed() {
        return submit.submit(Cast.HOA, cast.filing(BIRTH, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
    }
}
