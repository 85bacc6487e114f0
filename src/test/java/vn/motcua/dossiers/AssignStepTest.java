package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.AssignStep.Assignment;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Work is handed out and taken back, and nobody who left keeps a dossier from the others. */
@SampleTest
class AssignStepTest {

    /** Its second step is the case officers' of the ward's office. */
    private static final String MARRIAGE = "1.000894";

    /** Its first step is any case officer's of the ward. */
    private static final String CERTIFIED_COPY = "2.000815";

    private static final Actor MACHINE = new Actor.Machine("Kiểm thử");
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    private static final String REASON = "Đồng chí đang giữ nghỉ ốm dài ngày";

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
    ClaimStep claim;

    @Autowired
    AssignStep assign;

    @Autowired
    Assignments assignments;

    @Autowired
    Appraise appraise;

    @Autowired
    RequestSupplement requestSupplement;

    @Autowired
    DossierReading reading;

    @Autowired
    WorkList workList;

    @Autowired
    EventChain chain;

    @Autowired
    Agencies agencies;

    @Autowired
    OfficerAdministration administration;

    @Test
    void aColleagueGoesOnWithWhatSomebodyClaimedWhoHasLeft() {
        var leaver = colleague();
        var number = received();
        claim.claim(leaver, number, null, RequestKey.random());
        assertThat(waiting(tuan())).doesNotContain(number);
        assertThatThrownBy(() -> appraise(tuan(), number))
                .isInstanceOf(NotYours.class)
                .hasMessageContaining(leaver.name());

        var position = agencies.positionsOf(leaver.officer()).getFirst();
        administration.end(position, LONG_AGO, MACHINE);

        assertThat(waiting(leaver)).doesNotContain(number);
        assertThat(waiting(tuan())).contains(number);
        assertThat(troupe.open(number).getFirst().officer()).isNull();
        assertThat(reading.read(tuan(), number).may(Offer.CLAIM)).isTrue();
        assertThat(appraise(tuan(), number).state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void theHeadOfTheUnitAndTheLeadershipHandOutItsSteps() {
        for (var head : List.of(headOf("OFFICE"), cast.officer("phuc.qn"))) {
            var number = received();
            var taker = colleague();

            assign.assign(head, number, give(number, null, taker, ""), RequestKey.random());

            var event = troupe.view(number).timeline().getLast();
            assertThat(event.type()).isEqualTo(EventType.ASSIGNED);
            assertThat(event.by()).isEqualTo(head.name());
            assertThat(event.details()).containsEntry("taker", taker.name()).doesNotContainKey("former");
            assertThat(waiting(taker)).contains(number);
            assertThatThrownBy(() -> appraise(tuan(), number)).isInstanceOf(NotYours.class);
            assertThat(appraise(taker, number).state()).isEqualTo(DossierState.IN_PROGRESS);
            assertThat(chain.isIntact(number)).isTrue();
        }
    }

    @Test
    void whoDoesNotCoordinateTheUnitIsRefusedAndAnotherAgencysCoordinatorFindsNothing() {
        var number = received();
        var gift = give(number, null, tuan(), "");

        for (var other : List.of(headOf("ECONOMY"), cast.officer("son.qn"), colleague())) {
            assertThatThrownBy(() -> assign.assign(other, number, gift, RequestKey.random()))
                    .isInstanceOf(NotYours.class);
            assertThat(assignments.of(other, number)).isEmpty();
            assertThat(reading.read(other, number).may(Offer.ASSIGN)).isFalse();
        }
        for (var stranger : List.of(cast.officer("long.sxd"), cast.officer("vinh.sxd"), cast.officer("giang.tt"))) {
            assertThatThrownBy(() -> assign.assign(stranger, number, gift, RequestKey.random()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> assignments.of(stranger, number)).isInstanceOf(NotFound.class);
        }
        assertThat(troupe.view(number).version()).isEqualTo(3);
    }

    @Test
    void workIsTakenFromSomebodyOnlyWithAReason() {
        var number = received();
        claim.claim(tuan(), number, null, RequestKey.random());
        var taker = colleague();

        assertThatThrownBy(() ->
                        assign.assign(headOf("OFFICE"), number, give(number, tuan(), taker, " "), RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
        assign.assign(headOf("OFFICE"), number, give(number, tuan(), taker, REASON), RequestKey.random());

        assertThat(troupe.view(number).timeline().getLast().details())
                .containsEntry("former", tuan().name())
                .containsEntry("taker", taker.name())
                .containsEntry("reason", REASON);
        assertThat(waiting(tuan())).doesNotContain(number);
    }

    @Test
    void aReleasedStepIsForAllWhoHaveItsRole() {
        var number = received();
        claim.claim(tuan(), number, null, RequestKey.random());
        var other = colleague();

        assign.assign(headOf("OFFICE"), number, give(number, tuan(), null, REASON), RequestKey.random());

        assertThat(troupe.view(number).timeline().getLast().type()).isEqualTo(EventType.RELEASED);
        assertThat(waiting(tuan())).contains(number);
        assertThat(waiting(other)).contains(number);
    }

    @Test
    void anOfficerGivesBackTheirOwnWorkButHandsItToNobody() {
        var number = received();
        var holder = colleague();
        claim.claim(holder, number, null, RequestKey.random());

        assertThat(reading.read(holder, number).may(Offer.ASSIGN)).isTrue();
        assertThatThrownBy(
                        () -> assign.assign(holder, number, give(number, holder, tuan(), REASON), RequestKey.random()))
                .isInstanceOf(NotYours.class);
        assign.assign(holder, number, give(number, holder, null, REASON), RequestKey.random());

        assertThat(waiting(tuan())).contains(number);
    }

    @Test
    void onlySomebodyWithTheRoleThereGetsTheStep() {
        var number = received();

        for (var wrong : List.of("hanh.qn", "mai.qn", "nam.sxd")) {
            assertThatThrownBy(() -> assign.assign(
                            headOf("OFFICE"), number, give(number, null, cast.officer(wrong), ""), RequestKey.random()))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(OfficerRole.CASE_OFFICER.title());
        }
        assertThat(assignments.of(headOf("OFFICE"), number).getFirst().takers())
                .extracting(taker -> taker.username())
                .contains("tuan.qn")
                .doesNotContain("hanh.qn", "mai.qn", "nam.sxd");
    }

    @Test
    void aHeadGivesWhatAnyUnitMayDoToTheirOwnPeopleOnly() {
        var number = submit.submit(Cast.HOA, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());

        assertThat(assignments.of(cast.officer("dung.qn"), number).getFirst().takers())
                .extracting(taker -> taker.username())
                .contains("hanh.qn")
                .doesNotContain("tuan.qn");
        assertThat(assignments.of(cast.officer("phuc.qn"), number).getFirst().takers())
                .extracting(taker -> taker.username())
                .contains("hanh.qn", "tuan.qn");
        claim.claim(tuan(), number, null, RequestKey.random());
        assertThat(assignments.of(cast.officer("dung.qn"), number)).isEmpty();
    }

    @Test
    void whoSawAnotherHolderIsToldWhoWasFaster() {
        var number = received();
        claim.claim(tuan(), number, null, RequestKey.random());

        assertThatThrownBy(() -> assign.assign(
                        headOf("OFFICE"), number, give(number, null, colleague(), REASON), RequestKey.random()))
                .isInstanceOf(AlreadyMoved.class)
                .hasMessageContaining(tuan().name());
    }

    @Test
    void theSameKeyAssignsOnce() {
        var number = received();
        var gift = give(number, null, tuan(), "");
        var key = RequestKey.random();

        var first = assign.assign(headOf("OFFICE"), number, gift, key);

        assertThat(assign.assign(headOf("OFFICE"), number, gift, key)).isEqualTo(first);
        assertThat(troupe.view(number).version()).isEqualTo(4);
    }

    @Test
    void whileTheApplicantSupplementsAStepMayChangeHands() {
        var number = received();
        claim.claim(tuan(), number, null, RequestKey.random());
        requestSupplement.request(
                tuan(),
                number,
                null,
                List.of(new RequestSupplement.MissingPaper(1, "Bị mờ trang 2")),
                "Cần bản rõ nét để đối chiếu",
                RequestKey.random());

        var moved =
                assign.assign(headOf("OFFICE"), number, give(number, tuan(), colleague(), REASON), RequestKey.random());

        assertThat(moved.state()).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
    }

    @Test
    void anAssignmentAgainstTheHoldersAppraisalHasOneWinner() throws Exception {
        var taker = colleague();
        var head = headOf("OFFICE");
        for (var round = 0; round < 20; round++) {
            var number = received();
            claim.claim(tuan(), number, null, RequestKey.random());
            var gift = give(number, tuan(), taker, REASON);
            var step = troupe.open(number).getFirst().no();
            var outcomes = race(
                    () -> assign.assign(head, number, gift, RequestKey.random()),
                    () -> appraise.appraise(tuan(), number, step, Appraise.Finding.ELIGIBLE, "", RequestKey.random()));
            assertThat(outcomes).filteredOn(Standing.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Conflict.class::isInstance)
                    .singleElement()
                    .satisfies(loser ->
                            assertThat(((Conflict) loser).whatHappened()).containsAnyOf(taker.name(), tuan().name()));
            assertThat(chain.isIntact(number)).isTrue();
        }
    }

    private static List<Object> race(Callable<Standing> one, Callable<Standing> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var running = List.of(pool.submit(() -> outcome(barrier, one)), pool.submit(() -> outcome(barrier, other)));
            for (var outcome : running) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private static Object outcome(CyclicBarrier barrier, Callable<Standing> act) throws Exception {
        barrier.await();
        try {
            return act.call();
        } catch (Conflict refused) {
            return refused;
        }
    }

    private Assignment give(
            DossierNumber number, Actor.@Nullable Officer from, Actor.@Nullable Officer to, String reason) {
        return new Assignment(
                troupe.open(number).getFirst().no(),
                from == null ? null : from.officer(),
                to == null ? null : to.officer(),
                reason);
    }

    private Standing appraise(Actor.Officer officer, DossierNumber number) {
        var step = troupe.open(number).getFirst().no();
        return appraise.appraise(officer, number, step, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
    }

    private List<DossierNumber> waiting(Actor.Officer officer) {
        var numbers = new ArrayList<DossierNumber>();
        String cursor = null;
        do {
            var page = workList.page(officer, WorkList.Queue.STEPS, WorkList.Filter.NONE, cursor, 200);
            page.rows().forEach(row -> numbers.add(row.number()));
            cursor = page.next();
        } while (cursor != null);
        return numbers;
    }

    private DossierNumber received() {
        var number = submit.submit(Cast.HOA, cast.filing(MARRIAGE, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
        forward.forward(cast.officer("mai.qn"), number, null, "", RequestKey.random());
        return number;
    }

    private Actor.Officer tuan() {
        return cast.officer("tuan.qn");
    }

    private Actor.Officer headOf(String unit) {
        return troupe.holder(ward(), unit(unit), OfficerRole.UNIT_HEAD).orElseThrow();
    }

    /** A new case officer of the ward's office. */
    private Actor.Officer colleague() {
        var id = UUID.randomUUID().toString().substring(0, 8);
        var officer = administration.appoint(
                "moi." + id, "Cán bộ " + id, ward(), unit("OFFICE"), OfficerRole.CASE_OFFICER, LONG_AGO, MACHINE);
        return new Actor.Officer(officer, "Cán bộ " + id);
    }

    private long ward() {
        return agencies.byCode(Cast.QUY_NHON).orElseThrow().id();
    }

    private long unit(String code) {
        return agencies.unitByCode(ward(), code).orElseThrow().id();
    }
}
