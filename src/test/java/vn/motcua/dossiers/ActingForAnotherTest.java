package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.agencies.AbsenceAdministration;
import vn.motcua.agencies.AbsenceAdministration.Leave;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.DelegationAdministration;
import vn.motcua.agencies.DelegationAdministration.Authorisation;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Delegates and deputies do what is lent to them and no more, under their own name, and it says for whom. */
@SampleTest
class ActingForAnotherTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final Actor MACHINE = new Actor.Machine("Kiểm thử");
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    private static final String TEXT = "Chứng thực bản sao đúng với bản chính.";

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ClaimStep claim;

    @Autowired
    Appraise appraise;

    @Autowired
    ApproveDossier approve;

    @Autowired
    StopDossier stop;

    @Autowired
    DossierReading reading;

    @Autowired
    DossierSearch search;

    @Autowired
    WorkList workList;

    @Autowired
    IssuedPapers papers;

    @Autowired
    EventChain chain;

    @Autowired
    Agencies agencies;

    @Autowired
    OfficerAdministration officers;

    @Autowired
    DelegationAdministration delegations;

    @Autowired
    AbsenceAdministration absences;

    @Autowired
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = Province.dateOf(clock.instant());
    }

    @Test
    void aDelegateSignsUnderTheirOwnNameAndThePaperSaysByWhatAuthorisation() {
        var giver = officer("lanhdao", OfficerRole.APPROVER, null);
        var delegate = officer("truongphong", OfficerRole.UNIT_HEAD, "ECONOMY");
        delegate(giver, delegate, List.of());
        var number = appraised();

        assertThat(reading.read(delegate, number).may(Offer.APPROVE)).isTrue();
        assertThat(reading.read(delegate, number).onBehalf()).isNotNull();
        approve(delegate, number);

        var view = troupe.view(number);
        var event = view.timeline().getLast();
        assertThat(event.by()).isEqualTo(delegate.name());
        assertThat(event.details().get("onBehalf")).asString().contains(giver.name(), "15/UQ-UBND", "DELEGATION");
        assertThat(chain.isIntact(number)).isTrue();
        var paper =
                text(papers.result(Cast.HOA, number, view.results().getFirst().no(), PrintReason.VIEWED));
        assertThat(paper)
                .contains("TUQ. CHỦ TỊCH", delegate.name())
                .contains("Căn cứ văn bản ủy quyền số 15/UQ-UBND", giver.name());
        assertThat(event.details()).containsEntry(OnTheSpot.DETAIL, "4 tại chỗ");
        assertThat(text(papers.routingSheet(delegate, number, PrintReason.VIEWED)))
                .contains("(TUQ. " + giver.name() + ")")
                .contains("Giải quyết 4 tại chỗ; Thừa ủy quyền của " + giver.name(), "theo văn bản số 15/");
    }

    @Test
    void aDelegationOfOtherProceduresShowsAndAllowsNothing() {
        var giver = officer("lanhdao", OfficerRole.APPROVER, null);
        var delegate = outsider();
        delegate(giver, delegate, List.of("1.000894"));
        var number = appraised();

        assertThatThrownBy(() -> reading.read(delegate, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approve(delegate, number)).isInstanceOf(NotFound.class);
        assertThat(found(delegate, number)).isFalse();
        assertThat(waiting(delegate)).doesNotContain(number);
    }

    @Test
    void aDelegationOfThisProcedureShowsItsDossiersEverywhere() {
        var giver = officer("lanhdao", OfficerRole.APPROVER, null);
        var delegate = outsider();
        assertThat(found(delegate, appraised())).isFalse();
        delegate(giver, delegate, List.of(CERTIFIED_COPY));
        var number = appraised();

        assertThat(found(delegate, number)).isTrue();
        assertThat(waiting(delegate)).contains(number);
        assertThat(row(delegate, number).onBehalfOf()).isEqualTo(giver.name());
        stop.stop(delegate, number, "APPLICANT_GONE", null, "Người nộp đã mất năng lực hành vi", RequestKey.random());
        assertThat(troupe.view(number).timeline().getLast().details()).containsKey("onBehalf");
    }

    @Test
    void aDelegationEndsWithTheGiversRole() {
        var giver = officer("lanhdao", OfficerRole.APPROVER, null);
        var delegate = outsider();
        delegate(giver, delegate, List.of());
        var number = appraised();
        claim.claim(delegate, number, null, RequestKey.random());
        assertThat(waiting(cast.officer("phuc.qn"))).doesNotContain(number);

        officers.end(agencies.positionsOf(giver.officer()).getFirst(), LONG_AGO, MACHINE);

        assertThatThrownBy(() -> approve(delegate, number)).isInstanceOf(NotFound.class);
        assertThat(waiting(cast.officer("phuc.qn"))).contains(number);
        approve(cast.officer("phuc.qn"), number);
    }

    @Test
    void aDeputyGoesOnWithWhatIsHeldByWhoIsAway() {
        var absent = officer("vangmat", OfficerRole.CASE_OFFICER, "OFFICE");
        var deputy = officer("lamthay", OfficerRole.CLERK, "OFFICE");
        var number = received();
        claim.claim(absent, number, null, RequestKey.random());
        assertThatThrownBy(() -> appraise(deputy, number)).isInstanceOf(NotYours.class);
        assertThat(waiting(deputy)).doesNotContain(number);

        away(absent, deputy);

        assertThat(waiting(deputy)).contains(number);
        assertThat(row(deputy, number).onBehalfOf()).isEqualTo(absent.name());
        assertThat(waiting(absent)).contains(number);
        assertThatThrownBy(() -> appraise(cast.officer("tuan.qn"), number)).isInstanceOf(NotYours.class);
        appraise(deputy, number);
        var event = troupe.view(number).timeline().getLast();
        assertThat(event.by()).isEqualTo(deputy.name());
        assertThat(event.details().get("onBehalf")).asString().contains(absent.name(), "ABSENCE");
        assertThat(text(papers.routingSheet(deputy, number, PrintReason.VIEWED)))
                .contains("(thay mặt " + absent.name() + ")");
    }

    @Test
    void aDeputyWhoClaimedHoldsItOnlyWhileTheOtherIsAway() {
        var absent = officer("vangmat", OfficerRole.CASE_OFFICER, "OFFICE");
        var deputy = officer("lamthay", OfficerRole.CLERK, "OFFICE");
        away(absent, deputy);
        var number = received();
        claim.claim(deputy, number, null, RequestKey.random());
        assertThat(waiting(cast.officer("tuan.qn"))).doesNotContain(number);

        var absence = absences.of(absent.officer()).getFirst();
        absences.end(absence.id(), today.minusDays(1), absent);

        assertThatThrownBy(() -> appraise(deputy, number)).isInstanceOf(NotYours.class);
        assertThat(waiting(cast.officer("tuan.qn"))).contains(number);
    }

    @Test
    void aDeputyAtTheDeskReceivesAndTheSlipSaysForWhom() {
        var absent = officer("motcua", OfficerRole.DESK_OFFICER, "CENTRE");
        var deputy = officer("vanthu", OfficerRole.CLERK, "OFFICE");
        away(absent, deputy);

        var filing = cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, deputy);
        var number =
                receive.receiveAtCounter(deputy, filing, RequestKey.random()).number();

        var view = troupe.view(number);
        assertThat(view.timeline().getFirst().details()).containsKey("onBehalf");
        assertThat(text(papers.letter(deputy, number, view.letters().getFirst().no(), PrintReason.VIEWED)))
                .contains(deputy.name(), "thay mặt " + absent.name());
    }

    @Test
    void whoHasTheRoleThemselvesActsForThemselves() {
        var absent = officer("vangmat", OfficerRole.CASE_OFFICER, "OFFICE");
        var deputy = officer("chuyenvien", OfficerRole.CASE_OFFICER, "OFFICE");
        away(absent, deputy);
        var number = received();

        appraise(deputy, number);

        assertThat(troupe.view(number).timeline().getLast().details()).doesNotContainKey("onBehalf");
    }

    private void delegate(Actor.Officer giver, Actor.Officer delegate, List<String> procedures) {
        delegations.record(
                new Authorisation(
                        giver.officer(),
                        delegate.officer(),
                        ward(),
                        null,
                        OfficerRole.APPROVER,
                        procedures,
                        "15/UQ-UBND",
                        today.minusDays(3),
                        today,
                        today.plusDays(30)),
                MACHINE);
    }

    private void away(Actor.Officer absent, Actor.Officer deputy) {
        absences.plan(new Leave(absent.officer(), deputy.officer(), today, today.plusDays(3), "Nghỉ phép"), absent);
    }

    private DossierNumber received() {
        var number = submit.submit(Cast.HOA, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
        return number;
    }

    private DossierNumber appraised() {
        var number = received();
        appraise(cast.officer("tuan.qn"), number);
        return number;
    }

    private void appraise(Actor.Officer officer, DossierNumber number) {
        var step = troupe.open(number).getFirst().no();
        appraise.appraise(officer, number, step, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
    }

    private void approve(Actor.Officer officer, DossierNumber number) {
        var step = troupe.open(number).getFirst().no();
        approve.approve(
                officer, number, step, ResultDocument.letter("Bản sao chứng thực", TEXT), "", RequestKey.random());
    }

    private boolean found(Actor.Officer officer, DossierNumber number) {
        var query = new DossierSearch.Query(number.value(), null, null, false);
        return !search.page(officer, query, null, 5, clock.instant()).rows().isEmpty();
    }

    private List<DossierNumber> waiting(Actor.Officer officer) {
        return rows(officer).stream().map(WorkList.Row::number).toList();
    }

    private WorkList.Row row(Actor.Officer officer, DossierNumber number) {
        return rows(officer).stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkList.Row> rows(Actor.Officer officer) {
        var rows = new ArrayList<WorkList.Row>();
        String cursor = null;
        do {
            var page = workList.page(officer, WorkList.Queue.STEPS, WorkList.Filter.NONE, cursor, 200);
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    /** A new officer of the ward. */
    private Actor.Officer officer(String name, OfficerRole role, @Nullable String unit) {
        return appoint(name, Cast.QUY_NHON, role, unit);
    }

    /** Somebody who works in a department and sees nothing of the ward. */
    private Actor.Officer outsider() {
        return appoint("nguoingoai", "H21.18", OfficerRole.CLERK, null);
    }

    private Actor.Officer appoint(String name, String agency, OfficerRole role, @Nullable String unit) {
        var id = agencies.byCode(agency).orElseThrow().id();
        var inUnit = unit == null
                ? null
                : agencies.unitByCode(id, unit).orElseThrow().id();
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var full = "Ông " + mark;
        return new Actor.Officer(officers.appoint(name + "." + mark, full, id, inUnit, role, LONG_AGO, MACHINE), full);
    }

    private long ward() {
        return agencies.byCode(Cast.QUY_NHON).orElseThrow().id();
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
