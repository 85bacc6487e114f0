package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.agencies.DeskKind;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.agencies.UnitAdministration;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.procedures.Procedures;
import vn.motcua.reorganisation.ApprovePlan;
import vn.motcua.reorganisation.Plan;
import vn.motcua.reorganisation.Plan.Kind;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Plan.Part;
import vn.motcua.reorganisation.PlanFaults;
import vn.motcua.reorganisation.Plans;
import vn.motcua.reorganisation.Reorganise;
import vn.motcua.reorganisation.StoredPlan;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Each kind of reorganisation, carried out under dossiers in flight; a province of its own, since the tree stays changed. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.tree=reorganised"})
@Import({Cast.class, Troupe.class})
class ReorganisedDossiersTest {

    private static final String COPY = "2.000815";
    private static final String MARRIAGE = "1.000894";
    private static final String BUILDING = "1.008891";
    private static final Actor MACHINE = new Actor.Machine("Kiểm thử");
    private static final Map<String, String> ANY_TO_ALL = Map.of(Plan.ANY_UNIT, Plan.WHOLE_AGENCY);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    Agencies agencies;

    @Autowired
    Procedures procedures;

    @Autowired
    OfficerAdministration officers;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    DeclineIntake decline;

    @Autowired
    ClaimStep claim;

    @Autowired
    Appraise appraise;

    @Autowired
    DossierReading reading;

    @Autowired
    DossierSearch search;

    @Autowired
    UnitAdministration units;

    @Autowired
    EventChain chain;

    @Autowired
    ChangeLog changes;

    @Autowired
    Plans plans;

    @Autowired
    ApprovePlan approvePlan;

    @Autowired
    Reorganise reorganise;

    @Autowired
    PlanFaults planFaults;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void theProvinceHasTwoAdministrators() {
        var position = new Position(
                cast.officer("minh.tinh").officer(), id("H21"), null, OfficerRole.PROVINCE_ADMIN, LONG_AGO, null);
        if (!agencies.allPositionsOf(position.officer()).contains(position)) {
            officers.grant(position, MACHINE);
        }
    }

    @Test
    void afterAMergerTheWorkGoesOnElsewhereByTheSamePeopleInTheSameTime() {
        var waiting = submitted(COPY, "H21.182");
        var worked = received(COPY, "H21.186");
        var closed = submitted(COPY, "H21.182");
        var desk = troupe.desk(closed);
        decline.decline(desk, closed, "Không thuộc thẩm quyền của phường", RequestKey.random());
        var before = troupe.view(worked);
        var step = troupe.open(worked).getFirst();
        var holder = troupe.holder(step).orElseThrow();

        carriedOut(
                List.of(commune("H21.301", "21553")),
                new Operation(
                        Kind.MERGE, List.of("H21.182", "H21.186"), List.of(Part.rest("H21.301")), List.of(), Map.of()));

        assertThat(changes.of(ChangeLog.Subject.AGENCY, id("H21.182"))).first().satisfies(change -> {
            assertThat(change.action()).isEqualTo("kết thúc hoạt động");
            assertThat(change.actor()).startsWith("Sắp xếp tổ chức");
            assertThat(change.detail()).endsWith("→ UBND phường H21.301");
        });
        var after = troupe.view(worked);
        assertThat(after.agency().code()).isEqualTo("H21.301");
        assertThat(after.desk().code()).isEqualTo("H21.301");
        assertThat(after.times().due()).isEqualTo(before.times().due());
        assertThat(after.timeline().getLast().type()).isEqualTo(EventType.REHOMED);
        assertThat(after.timeline().getLast().details()).containsKeys("decision", "reason", "from", "to");
        var goesOn = troupe.open(worked).getFirst();
        assertThat(goesOn.due()).isEqualTo(step.due());
        assertThat(goesOn.agency().code()).isEqualTo("H21.301");
        assertThatThrownBy(() -> appraise.appraise(
                        holder, worked, step.no(), Appraise.Finding.ELIGIBLE, "", RequestKey.random()))
                .isInstanceOf(AlreadyMoved.class)
                .hasMessageContaining("Sắp xếp tổ chức");
        appraise.appraise(holder, worked, goesOn.no(), Appraise.Finding.ELIGIBLE, "", RequestKey.random());
        receive.receive(desk, waiting, null, RequestKey.random());
        assertThat(List.of(waiting, worked, closed)).allMatch(chain::isIntact);
    }

    @Test
    void whatIsClosedKeepsItsNumberAndAgencyAndIsReadByWhoeverTookOver() {
        var closed = submitted(COPY, "H21.214");
        decline.decline(troupe.desk(closed), closed, "Không thuộc thẩm quyền", RequestKey.random());
        var copy = received(COPY, "H21.214");
        var marriage = received(MARRIAGE, "H21.214");

        carriedOut(
                List.of(commune("H21.302", "21952"), commune("H21.303", "21952")),
                new Operation(
                        Kind.SPLIT,
                        List.of("H21.214"),
                        List.of(
                                new Part("H21.302", List.of(COPY), List.of(), List.of(), List.of()),
                                Part.rest("H21.303")),
                        List.of(),
                        Map.of()));

        assertThat(troupe.view(copy).agency().code()).isEqualTo("H21.302");
        assertThat(troupe.view(marriage).agency().code()).isEqualTo("H21.303");
        assertThat(troupe.view(closed).agency().code()).isEqualTo("H21.214");
        var reader =
                troupe.holder(id("H21.303"), null, OfficerRole.DESK_OFFICER).orElseThrow();
        assertThat(reading.read(reader, closed).number()).isEqualTo(closed);
        var query = new DossierSearch.Query(closed.value(), null, null, false);
        assertThat(search.page(reader, query, null, 5, clock.instant()).rows()).hasSize(1);
        assertThatThrownBy(() -> reading.read(cast.officer("mai.qn"), closed)).isInstanceOf(NotFound.class);
    }

    @Test
    void underANewNameWhoeverHeldAStepHoldsIt() {
        var number = received(COPY, "H21.237");
        var step = troupe.open(number).getFirst();
        var holder = troupe.holder(step).orElseThrow();
        claim.claim(holder, number, step.no(), RequestKey.random());

        carriedOut(
                List.of(commune("H21.304", "21622")),
                new Operation(Kind.RENAME, List.of("H21.237"), List.of(Part.rest("H21.304")), List.of(), Map.of()));

        assertThat(troupe.open(number))
                .singleElement()
                .extracting(StepView::officer)
                .isEqualTo(holder.name());
        assertThat(agencies.inForce(id("H21.237"), today()))
                .extracting(agency -> agency.code())
                .containsExactly("H21.304");
        assertThat(agencies.called("h21.237", 5)).hasSize(1);
    }

    @Test
    void aTransferredPowerGoesWithItsDossiersWhileBothAgenciesStay() {
        var number = received(BUILDING, "H21.18");
        var transfer = new Operation(
                Kind.TRANSFER, List.of("H21.18"), List.of(Part.rest("H21.24")), List.of(BUILDING), ANY_TO_ALL);
        assertThatThrownBy(() -> approved(List.of(), transfer))
                .as("nobody there would do the steps of the route")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("PLANNING");
        units.add(id("H21.24"), "PLANNING", "Phòng Quy hoạch – Kiến trúc", MACHINE);

        carriedOut(List.of(), transfer);

        assertThat(troupe.view(number).agency().code()).isEqualTo("H21.24");
        assertThat(procedures.competentAgencies(BUILDING, today()))
                .extracting(agency -> agency.code())
                .containsExactly("H21.24");
        assertThat(agencies.byId(id("H21.18")).existsOn(today())).isTrue();
        assertThat(chain.isIntact(number)).isTrue();
    }

    @Test
    void whoeverActsAtTheMomentOfTheMoveIsFirstOrIsToldAndNothingIsHalf() throws Exception {
        var numbers = new ArrayList<DossierNumber>();
        var steps = new ArrayList<StepView>();
        for (var i = 0; i < 15; i++) {
            numbers.add(received(COPY, "H21.195"));
            steps.add(troupe.open(numbers.getLast()).getFirst());
        }
        var holder = troupe.holder(steps.getFirst()).orElseThrow();
        var plan = approved(
                List.of(),
                new Operation(Kind.DISSOLVE, List.of("H21.195"), List.of(Part.rest("H21.196")), List.of(), Map.of()));

        var told = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            var moves = List.of(
                    pool.submit(() -> reorganise.carryOut(plan.id(), MACHINE)),
                    pool.submit(() -> reorganise.carryOut(plan.id(), MACHINE)));
            for (var i = numbers.size() - 1; i >= 0; i--) {
                try {
                    appraise.appraise(
                            holder,
                            numbers.get(i),
                            steps.get(i).no(),
                            Appraise.Finding.ELIGIBLE,
                            "",
                            RequestKey.random());
                } catch (Conflict | NotFound refused) {
                    told++;
                }
            }
            for (var move : moves) {
                move.get();
            }
        }
        while (reorganise.carryOut(plan.id(), MACHINE).finished() == null) {
            assertThat(plans.byId(plan.id(), MACHINE).undecided()).isZero();
        }

        assertThat(told).isLessThanOrEqualTo(numbers.size());
        assertThat(numbers).allSatisfy(number -> {
            assertThat(troupe.view(number).agency().code()).isEqualTo("H21.196");
            assertThat(troupe.open(number))
                    .singleElement()
                    .extracting(step -> step.agency().code())
                    .isEqualTo("H21.196");
            assertThat(troupe.view(number).timeline())
                    .filteredOn(one -> one.type() == EventType.REHOMED)
                    .hasSize(1);
            assertThat(chain.isIntact(number)).isTrue();
        });
    }

    @Test
    void aDossierThatCannotBeMovedStopsNoOtherAndIsTriedAgain() {
        var stuck = received(COPY, "H21.180");
        var free = received(COPY, "H21.180");
        jdbc.sql("""
                        create function dossiers.stuck() returns trigger language plpgsql as
                        $$ begin raise exception 'stuck'; end $$""").update();
        jdbc.sql("""
                        create trigger stuck before update on dossiers.dossier
                        for each row when (old.number = '%s') execute function dossiers.stuck()""".formatted(stuck.value())).update();
        var plan = approved(
                List.of(commune("H21.305", "21583")),
                new Operation(Kind.RENAME, List.of("H21.180"), List.of(Part.rest("H21.305")), List.of(), Map.of()));
        var administrator = cast.officer("minh.tinh");

        reorganise.carryOut(plan.id(), MACHINE);

        assertThat(troupe.view(free).agency().code()).isEqualTo("H21.305");
        assertThat(troupe.view(stuck).agency().code()).isEqualTo("H21.180");
        assertThat(planFaults.of(plan.id(), administrator)).singleElement().satisfies(fault -> {
            assertThat(fault.number()).isEqualTo(stuck.value());
            assertThat(fault.reason()).contains("stuck");
        });
        assertThat(reorganise.carryOut(plan.id(), MACHINE).state()).isEqualTo(StoredPlan.State.MOVING);

        jdbc.sql("drop trigger stuck on dossiers.dossier").update();
        reorganise.carryOut(plan.id(), MACHINE);
        assertThat(reorganise.carryOut(plan.id(), MACHINE).state()).isEqualTo(StoredPlan.State.DONE);
        assertThat(troupe.view(stuck).agency().code()).isEqualTo("H21.305");
        assertThat(planFaults.of(plan.id(), administrator)).isEmpty();
    }

    private StoredPlan approved(List<Plan.Founded> founded, Operation operation) {
        var drafter = cast.officer("binh.tinh");
        var plan = plans.draft(
                new Plan(
                        "Phương án thử",
                        today(),
                        new Plan.Decision("01/NQ-HĐND", today().minusDays(10), "HĐND tỉnh"),
                        List.of(),
                        List.of(),
                        founded,
                        List.of(operation),
                        List.of()),
                drafter,
                RequestKey.random());
        return approvePlan.approve(plan.id(), plan.version(), cast.officer("minh.tinh"));
    }

    private void carriedOut(List<Plan.Founded> founded, Operation operation) {
        var plan = approved(founded, operation);
        reorganise.carryOut(plan.id(), MACHINE);
        assertThat(reorganise.carryOut(plan.id(), MACHINE).state()).isEqualTo(StoredPlan.State.DONE);
    }

    private static Plan.Founded commune(String code, String area) {
        return new Plan.Founded(
                code,
                "UBND phường " + code,
                AgencyKind.COMMUNE,
                null,
                "H21",
                area,
                List.of(),
                List.of(
                        new Plan.FoundedUnit("OFFICE", "Văn phòng"),
                        new Plan.FoundedUnit("ECONOMY", "Phòng Kinh tế"),
                        new Plan.FoundedUnit("CULTURE", "Phòng Văn hóa – Xã hội"),
                        new Plan.FoundedUnit("CENTRE", "Trung tâm Phục vụ hành chính công")),
                new Plan.FoundedDesk("Trung tâm Phục vụ hành chính công " + code, DeskKind.CENTRE, "Trụ sở", "1022"));
    }

    private DossierNumber submitted(String procedure, String agency) {
        return submit.submit(Cast.HOA, cast.filing(procedure, agency, Cast.HOA), RequestKey.random())
                .number();
    }

    private DossierNumber received(String procedure, String agency) {
        var number = submitted(procedure, agency);
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        return number;
    }

    private long id(String code) {
        return agencies.byCode(code).orElseThrow().id();
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
