package vn.motcua.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.motcua.documents.PaperReading.text;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.AnswerConsultation;
import vn.motcua.dossiers.AnswerConsultation.Verdict;
import vn.motcua.dossiers.Appraise;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.Consult;
import vn.motcua.dossiers.DeclineIntake;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.LetterKind;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.dossiers.Troupe;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** A paper is issued once, and what was issued is what everybody gets ever after. */
@SampleTest
class IssuedPapersTest {

    private static final String BIRTH = "1.001193";
    private static final int COPIERS = 8;

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DeclineIntake decline;

    @Autowired
    RequestSupplement supplement;

    @Autowired
    Troupe troupe;

    @Autowired
    ForwardDossier forward;

    @Autowired
    Consult consult;

    @Autowired
    AnswerConsultation answer;

    @Autowired
    Appraise appraise;

    @Autowired
    DossierReading reading;

    @Autowired
    IssuedPapers papers;

    @Autowired
    Passages passages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyReprintIsTheFirstPrintByteForByteAndIsLogged() throws Exception {
        var number = received();
        var slip = letter(number, LetterKind.APPOINTMENT_SLIP);

        var first = papers.letter(mai(), number, slip, PrintReason.VIEWED);
        var again = papers.letter(mai(), number, slip, PrintReason.LOST);
        var theirs = papers.letter(Cast.HOA, number, slip, PrintReason.FOR_APPLICANT);

        assertThat(again).isEqualTo(first);
        assertThat(theirs).isEqualTo(first);
        assertThat(papers.printings(reading.read(mai(), number)))
                .extracting(Printing::reason, Printing::by)
                .containsExactly(
                        tuple(PrintReason.FIRST, mai().name()),
                        tuple(PrintReason.LOST, mai().name()),
                        tuple(PrintReason.FOR_APPLICANT, Cast.HOA.name()));
        assertThat(text(first)).as("a commune's papers name the commune").contains("Quy Nhơn, ngày");
        var kept = jdbc.sql("select sha256, template, version from papers.issued where dossier = :number")
                .param("number", number.value())
                .query()
                .singleRow();
        assertThat(kept)
                .containsEntry(
                        "sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                .containsEntry("template", "APPOINTMENT_SLIP_2025");
    }

    @Test
    void manyWhoPrintAtOnceGetOneAndTheSamePaperWithOneNumber() throws Exception {
        var number = declined("Không thuộc thẩm quyền.");
        var no = letter(number, LetterKind.INTAKE_REFUSAL);
        var gate = new CyclicBarrier(COPIERS);
        var prints = new ArrayList<Callable<byte[]>>();
        for (var i = 0; i < COPIERS; i++) {
            prints.add(() -> {
                gate.await();
                return papers.letter(mai(), number, no, PrintReason.VIEWED);
            });
        }
        try (var pool = Executors.newFixedThreadPool(COPIERS)) {
            var first = papersOf(pool.invokeAll(prints));
            assertThat(first).allSatisfy(one -> assertThat(one).isEqualTo(first.getFirst()));
        }

        assertThat(papers.printings(reading.read(mai(), number)))
                .hasSize(COPIERS)
                .filteredOn(one -> one.reason() == PrintReason.FIRST)
                .hasSize(1);
    }

    @Test
    void theRoutingSheetTellsWhoUsedWhichHoursAndWhoWasAskedForAnOpinion() throws Exception {
        var number = received();
        forward.forward(holder(number), number, null, "", RequestKey.random());
        var asking = holder(number);
        consult.ask(asking, number, null, "H21.18", null, "Đề nghị cho ý kiến về nơi cư trú", 3, RequestKey.random());
        var asked = text(papers.routingSheet(asking, number, PrintReason.VIEWED));
        var question = troupe.view(number).consultations().getFirst().no();
        answer.answer(cast.officer("vinh.sxd"), number, question, Verdict.AGREE, "", RequestKey.random());
        appraise.appraise(asking, number, null, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
        var answered = text(papers.routingSheet(asking, number, PrintReason.VIEWED));

        assertThat(asked).contains("Lấy ý kiến, hạn", "Sở Xây dựng");
        assertThat(answered).contains("Lấy ý kiến: Đồng ý", "đã dùng");
    }

    @Test
    void whatIsWordedAnewLaterStandsOnNoPaperIssuedBefore() throws Exception {
        var before = received();
        var first = text(papers.letter(mai(), before, letter(before, LetterKind.APPOINTMENT_SLIP), PrintReason.VIEWED));
        var admin = cast.officer("binh.tinh");
        passages.word(
                admin,
                Passage.SLIP_HINT,
                passages.version(Passage.SLIP_HINT),
                "Mang theo <b>thẻ căn cước</b> & giấy này.");

        var after = received();
        assertThat(text(papers.letter(mai(), before, letter(before, LetterKind.APPOINTMENT_SLIP), PrintReason.LOST)))
                .isEqualTo(first)
                .contains(Passage.SLIP_HINT.usual());
        assertThat(text(papers.letter(mai(), after, letter(after, LetterKind.APPOINTMENT_SLIP), PrintReason.VIEWED)))
                .contains("Mang theo <b>thẻ căn cước</b> & giấy này.", "5. Thời gian trả kết quả giải quyết hồ sơ:");
    }

    @Test
    void theSlipListsWhatWasHandedInThenThoughASupplementCameSince() throws Exception {
        var number = received();
        var no = letter(number, LetterKind.APPOINTMENT_SLIP);
        jdbc.sql("""
                        update dossiers.filing f set papers = '[]' from dossiers.dossier d
                        where d.id = f.dossier and d.number = :number""").param("number", number.value()).update();

        var document =
                reading.read(mai(), number).procedure().documents().getFirst().name();
        assertThat(text(papers.letter(mai(), number, no, PrintReason.VIEWED))).contains(document);
    }

    @Test
    void theSlipNamesTheRegistersEntryAndNotTheDossiersNumber() throws Exception {
        var number = received();
        var entry = jdbc.sql("select year, no from papers.register_entry where dossier = :number")
                .param("number", number.value())
                .query((row, n) -> new RegisterEntry(0, row.getInt("year"), row.getInt("no"), number, Instant.EPOCH))
                .single();

        assertThat(text(papers.letter(mai(), number, letter(number, LetterKind.APPOINTMENT_SLIP), PrintReason.VIEWED)))
                .contains(
                        "Quyển số " + entry.book() + ", Số thứ tự " + entry.printed(),
                        "Số: " + entry.printed() + "/TNHS");
    }

    @Test
    void nobodyGetsAPaperThroughAnothersDossier() {
        var number = received();
        var other = declined("Không thuộc thẩm quyền.");
        var slip = letter(number, LetterKind.APPOINTMENT_SLIP);
        var refusal = letter(other, LetterKind.INTAKE_REFUSAL);

        assertThatThrownBy(() -> papers.letter(Cast.STRANGER, number, slip, PrintReason.VIEWED))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.letter(Cast.HOA, other, refusal, PrintReason.VIEWED))
                .as("it was declined at the counter, for nobody's account")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.letter(mai(), other, slip, PrintReason.VIEWED))
                .as("another dossier's letter under this one's number")
                .isInstanceOf(NotFound.class);
        assertThat(papers.printings(reading.read(mai(), other))).isEmpty();
    }

    @Test
    void whatPeopleTypeIsPrintedAndNothingMore() throws Exception {
        var number = declined("<img src=x onerror=alert(1)> & \"hết\"");

        assertThat(text(papers.letter(mai(), number, letter(number, LetterKind.INTAKE_REFUSAL), PrintReason.VIEWED)))
                .contains("<img src=x onerror=alert(1)> & \"hết\"");
    }

    @Test
    void theRoutingSheetIsKeptForEachStateOfTheDossier() throws Exception {
        var number = received();
        var at1 = papers.routingSheet(mai(), number, PrintReason.VIEWED);
        assertThat(papers.routingSheet(mai(), number, PrintReason.FOR_FILE)).isEqualTo(at1);
        assertThat(text(at1)).contains("Người giao", "Người nhận", mai().name());
    }

    @Test
    void theDatabaseChangesNoPaperAndNoLog() {
        var number = received();
        papers.letter(mai(), number, letter(number, LetterKind.APPOINTMENT_SLIP), PrintReason.VIEWED);

        for (var statement : List.of(
                "update papers.issued set number = '1/X' where dossier = :number",
                "update papers.issued set sha256 = repeat('0', 64) where dossier = :number",
                "delete from papers.issued where dossier = :number",
                "delete from papers.printing where dossier = :number",
                "update papers.printing set actor_name = 'ai đó' where dossier = :number")) {
            assertThatThrownBy(() ->
                            jdbc.sql(statement).param("number", number.value()).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aRefusalCitesTheLawOfItsRuleSetAndASupplementSaysWhatIsMissing() throws Exception {
        var number = declined("Thiếu thẩm quyền.");
        assertThat(text(papers.letter(mai(), number, letter(number, LetterKind.INTAKE_REFUSAL), PrintReason.VIEWED)))
                .contains("Căn cứ: Điều 17 Nghị định số 118/2025/NĐ-CP")
                .doesNotContain("61/2018");

        var asked = supplement
                .requestAtCounter(
                        mai(),
                        filing(mai()),
                        Channel.COUNTER,
                        List.of(new MissingPaper(1, "Thiếu chữ ký")),
                        "Tờ khai chưa ký, chưa đủ căn cứ.",
                        RequestKey.random())
                .number();
        assertThat(text(papers.letter(mai(), asked, letter(asked, LetterKind.SUPPLEMENT_REQUEST), PrintReason.VIEWED)))
                .contains("Thiếu chữ ký", Passage.SUPPLEMENT_CLOSING.usual());
    }

    private static List<byte[]> papersOf(List<Future<byte[]>> prints) throws Exception {
        var all = new ArrayList<byte[]>();
        for (var print : prints) {
            all.add(print.get());
        }
        return all;
    }

    private Actor.Officer holder(DossierNumber number) {
        return troupe.holder(troupe.open(number).getFirst()).orElseThrow();
    }

    private DossierNumber received() {
        var number =
                submit.submit(Cast.HOA, filing(Cast.HOA), RequestKey.random()).number();
        receive.receive(mai(), number, null, RequestKey.random());
        return number;
    }

    private DossierNumber declined(String reason) {
        return decline.declineAtCounter(mai(), filing(mai()), Channel.COUNTER, reason, RequestKey.random())
                .number();
    }

    private Filing filing(Actor owner) {
        return cast.filing(BIRTH, Cast.QUY_NHON, owner);
    }

    private int letter(DossierNumber number, LetterKind kind) {
        return reading.read(mai(), number).letters().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .no();
    }

    private Actor.Officer mai() {
        return cast.officer("mai.qn");
    }
}
