package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.TimeTravel;

/** A dossier is suspended, stopped or refused only for a reason of the catalogue, with its legal basis on the paper. */
@SampleTest
class SuspensionTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final String CERTIFIED_COPY = "2.000815";
    private static final String REASON = "Tòa án yêu cầu giữ nguyên hiện trạng cho tới khi có kết luận.";
    private static final String DOCUMENT = "Công văn số 12/CV-TA ngày 07/3/2033";
    private static final Instant MONDAY = Instant.parse("2033-10-03T02:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ForwardDossier forward;

    @Autowired
    Appraise appraise;

    @Autowired
    SuspendDossier suspend;

    @Autowired
    ResumeDossier resume;

    @Autowired
    StopDossier stop;

    @Autowired
    RefuseDossier refuse;

    @Autowired
    DossierReading reading;

    @Autowired
    IssuedPapers papers;

    @Autowired
    Calendars calendars;

    @Test
    void theClockOfAllLegsStandsStillAndTheExplanationShowsWhy() {
        var number = at(MONDAY, () -> received(BUILDING_PERMIT, Cast.QUY_NHON));
        at(MONDAY, () -> forward.forward(cast.officer("mai.qn"), number, null, "", RequestKey.random()));
        var before = at(MONDAY, () -> troupe.view(number));
        var tuesday = MONDAY.plus(Duration.ofDays(1));

        var standing = at(tuesday, () -> suspend(number, "AUTHORITY", DOCUMENT));
        assertThat(standing.state()).isEqualTo(DossierState.SUSPENDED);
        assertThat(at(tuesday, () -> troupe.open(number))).hasSize(3);
        var pause = at(tuesday, () -> troupe.view(number)).pauses().getLast();
        assertThat(pause.reason()).isEqualTo("AUTHORITY");
        assertThat(pause.legalBasis()).contains(DOCUMENT, "118/2025/NĐ-CP");

        var thursday = MONDAY.plus(Duration.ofDays(3));
        assertThat(at(thursday, () -> reading.read(approver(), number)).may(Offer.RESUME))
                .isTrue();
        at(thursday, () -> resume.resume(approver(), number, "Tòa án đã có kết luận số 13", RequestKey.random()));
        assertThatThrownBy(() -> at(
                        thursday,
                        () -> resume.resume(approver(), number, "Tòa án đã có kết luận số 13", RequestKey.random())))
                .as("whoever is late learns who let it go on")
                .isInstanceOf(AlreadyMoved.class)
                .hasMessageContaining(approver().name());

        var after = at(thursday, () -> troupe.view(number));
        assertThat(after.state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(due(after)).isEqualTo(calendars.ofProvince().plusWorking(due(before), Duration.ofHours(16)));
        for (var i = 0; i < before.legs().size(); i++) {
            assertThat(after.legs().get(i).due())
                    .isEqualTo(calendars
                            .ofProvince()
                            .plusWorking(before.legs().get(i).due(), Duration.ofHours(16)));
        }
        assertThat(after.deadline().explanation())
                .anySatisfy(line -> assertThat(line.label() + ": " + line.value())
                        .isEqualTo("Tạm dừng, không tính (Cơ quan có thẩm quyền yêu cầu tạm dừng): "
                                + "09:00 thứ Ba 04/10/2033 – 09:00 thứ Năm 06/10/2033 (2 ngày làm việc)"));
        assertThat(at(thursday, () -> reading.read(Cast.HOA, number)).timeline())
                .filteredOn(happening -> happening.type() == EventType.SUSPENDED)
                .singleElement()
                .satisfies(happening -> assertThat(happening.said()).isEqualTo(REASON));
    }

    @Test
    void nothingIsSuspendedOutsideTheCatalogueOrWithoutItsDocument() {
        var number = received(BUILDING_PERMIT, Cast.QUY_NHON);

        refused("ground", () -> suspend(number, null, DOCUMENT));
        refused("ground", () -> suspend(number, "BUSY", DOCUMENT));
        refused("document", () -> suspend(number, "AUTHORITY", " "));
        assertThatThrownBy(() -> suspend.suspend(
                        cast.officer("mai.qn"), number, "AUTHORITY", DOCUMENT, REASON, RequestKey.random()))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void aStoppedDossierHasItsNoticeWithTheLegalBasisOfItsRuleSet() throws IOException {
        var now = received(CERTIFIED_COPY, Cast.QUY_NHON);
        stop.stop(approver(), now, "DISPUTE", "Bản án số 7/2026", REASON, RequestKey.random());
        assertThat(lastLetter(now))
                .contains(
                        "THÔNG BÁO Dừng giải quyết hồ sơ",
                        "Mẫu số 05 – Thông tư số 03/2025/TT-VPCP",
                        "Bản án số 7/2026",
                        "Nghị định số 118/2025/NĐ-CP",
                        REASON);

        var older = at(Instant.parse("2025-03-03T02:00:00Z"), () -> {
            var number = received(CERTIFIED_COPY, "000.05.31.H08");
            stop.stop(approver(), number, "NO_OBJECT", null, REASON, RequestKey.random());
            return number;
        });
        assertThat(lastLetter(older)).contains("Nghị định số 61/2018/NĐ-CP").doesNotContain("118/2025", "Mẫu số");
    }

    @Test
    void aRefusalIsCodedAndItsLetterCitesTheDecreeOfItsRuleSet() throws IOException {
        var number = received(CERTIFIED_COPY, Cast.QUY_NHON);
        appraise.appraise(holder(number), number, null, Appraise.Finding.NOT_ELIGIBLE, REASON, RequestKey.random());
        refused("ground", () -> refuse(number, null));
        refuse(number, "UNTRUE");

        var view = troupe.view(number);
        assertThat(view.timeline().getLast().details()).containsEntry("ground", "UNTRUE");
        var result = view.results().getFirst().no();
        assertThat(text(papers.result(approver(), number, result, PrintReason.VIEWED)))
                .contains(
                        REASON,
                        "Trường hợp từ chối: Giấy tờ, thông tin không đúng sự thật",
                        "Căn cứ: Nghị định số 118/2025/NĐ-CP");
    }

    @Test
    void theRuleSetIsThatOfTheLocalDayOfFiling() {
        assertThat(at(Instant.parse("2025-06-30T16:59:00Z"), () -> filed(CERTIFIED_COPY, "000.05.31.H08")))
                .satisfies(number -> assertThat(troupe.view(number).regime()).isEqualTo(Regime.R2021));
        assertThat(at(Instant.parse("2025-06-30T17:00:00Z"), () -> filed(CERTIFIED_COPY, Cast.QUY_NHON)))
                .satisfies(number -> assertThat(troupe.view(number).regime()).isEqualTo(Regime.R2026));
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        input -> assertThat(input.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsOnly(field));
    }

    private Standing suspend(DossierNumber number, @Nullable String ground, String document) {
        return suspend.suspend(approver(), number, ground, document, REASON, RequestKey.random());
    }

    private void refuse(DossierNumber number, @Nullable String ground) {
        refuse.refuse(
                holder(number), number, null, null, new RefuseDossier.Why(ground, null, REASON), RequestKey.random());
    }

    private static <T> T at(Instant moment, Supplier<T> act) {
        return TimeTravel.at(moment).call(act::get);
    }

    private DossierNumber filed(String procedure, String agency) {
        return submit.submit(Cast.HOA, cast.filing(procedure, agency, Cast.HOA), RequestKey.random())
                .number();
    }

    private DossierNumber received(String procedure, String agency) {
        var number = filed(procedure, agency);
        receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
        return number;
    }

    private Actor.Officer approver() {
        return cast.officer("phuc.qn");
    }

    private Actor.Officer holder(DossierNumber number) {
        return List.of("tuan.qn", "phuc.qn").stream()
                .map(cast::officer)
                .filter(officer -> reading.read(officer, number).myStep() != null)
                .findFirst()
                .orElseThrow();
    }

    private static Instant due(DossierView view) {
        return Objects.requireNonNull(view.times().due());
    }

    private String lastLetter(DossierNumber number) throws IOException {
        var letter = troupe.view(number).letters().getLast().no();
        return text(papers.letter(Cast.HOA, number, letter, PrintReason.FOR_APPLICANT));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
