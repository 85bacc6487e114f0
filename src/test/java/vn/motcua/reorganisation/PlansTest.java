package vn.motcua.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.OfficerAdministration;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.reorganisation.Plan.Kind;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Plan.Part;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** What keeps a plan from being carried out, and who may do what with it. */
@MotCuaTest(properties = {"motcua.sample=true", "motcua.tree=reorganised"})
class PlansTest {

    private static final Actor MACHINE = new Actor.Machine("Kiểm thử");
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    private static final String QUY_NHON = "H21.180";
    private static final String NEIGHBOUR = "H21.181";

    @Autowired
    Agencies agencies;

    @Autowired
    OfficerAdministration officers;

    @Autowired
    Plans plans;

    @Autowired
    Rehearse rehearse;

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
                officer("minh.tinh").officer(),
                agencies.byCode("H21").orElseThrow().id(),
                null,
                OfficerRole.PROVINCE_ADMIN,
                LONG_AGO,
                null);
        if (!agencies.allPositionsOf(position.officer()).contains(position)) {
            officers.grant(position, MACHINE);
        }
    }

    @Test
    void aRehearsalCountsEverythingAndChangesNothing() {
        var report = rehearse.rehearse(plan(merger(QUY_NHON, NEIGHBOUR)), MACHINE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().get(Report.Affected.OFFICER)).isGreaterThan(10);
        assertThat(report.counts().get(Report.Affected.PROCEDURE)).isGreaterThan(20);
        assertThat(report.counts()).containsEntry(Report.Affected.AGENCY_ENDED, 1);
        assertThat(report.rows()).anyMatch(row -> row.what().startsWith("mai.qn"));
        assertThat(agencies.byCode(QUY_NHON).orElseThrow().validTo()).isNull();
        assertThat(agencies.positionsOf(officer("mai.qn").officer()))
                .allMatch(position -> position.agency()
                        == agencies.byCode(QUY_NHON).orElseThrow().id());
    }

    @Test
    void nothingEndsWithoutASuccessorThatStands() {
        assertThat(faults(merger(QUY_NHON, "H21.999"))).anyMatch(fault -> fault.contains("H21.999"));
        assertThat(faults(merger(QUY_NHON, NEIGHBOUR), merger(NEIGHBOUR, QUY_NHON)))
                .anyMatch(fault -> fault.contains("cũng kết thúc"));
        assertThat(faults(merger(QUY_NHON, NEIGHBOUR), merger(QUY_NHON, "H21.183")))
                .anyMatch(fault -> fault.contains("đã kết thúc ở một dòng khác"));
        assertThat(faults(merger("000.05.31.H08", NEIGHBOUR))).anyMatch(fault -> fault.contains("đang hoạt động"));
    }

    @Test
    void everyUnitAndEveryPartHasItsRule() {
        assertThat(faults(merger(QUY_NHON, "H21.TT"))).anyMatch(fault -> fault.contains("CULTURE"));
        assertThat(faults(new Operation(
                        Kind.SPLIT,
                        List.of(QUY_NHON),
                        List.of(Part.rest(NEIGHBOUR), Part.rest("H21.183")),
                        List.of(),
                        Map.of())))
                .anyMatch(fault -> fault.contains("đúng một cơ quan không kèm điều kiện"));
        assertThat(faults(new Operation(
                        Kind.RENAME, List.of(QUY_NHON), List.of(Part.rest(NEIGHBOUR)), List.of(), Map.of())))
                .anyMatch(fault -> fault.contains("Đổi tên"));
    }

    @Test
    void aPowerGivenToAKindOfAgencyCannotBeTakenFromOneOfThem() {
        assertThat(faults(new Operation(
                        Kind.TRANSFER,
                        List.of(QUY_NHON),
                        List.of(Part.rest(NEIGHBOUR)),
                        List.of("2.000815"),
                        Map.of())))
                .anyMatch(fault -> fault.contains("không giao cho H21.180 theo tên cơ quan"));
        assertThat(faults(new Operation(
                        Kind.TRANSFER, List.of("H21.18"), List.of(Part.rest("H21.24")), List.of("9.999999"), Map.of())))
                .anyMatch(fault -> fault.contains("Không có thủ tục mã 9.999999"));
    }

    @Test
    void anIdentifierIsNeverUsedTwiceAndDatesAreInOrder() {
        var reused = new Plan(
                "Thử",
                today(),
                new Plan.Decision("1/NQ", today().plusDays(1), "HĐND tỉnh"),
                List.of(),
                List.of(),
                List.of(),
                List.of(merger(QUY_NHON, NEIGHBOUR)),
                List.of());
        assertThat(rehearse.rehearse(reused, MACHINE).findings())
                .anyMatch(finding -> finding.where().equals("effective") && finding.error());
        var again = new Plan(
                "Thử",
                today(),
                new Plan.Decision("1/NQ", today(), "HĐND tỉnh"),
                List.of(),
                List.of(),
                List.of(new Plan.Founded(
                        QUY_NHON, "UBND phường", AgencyKind.COMMUNE, null, "H21", null, List.of(), List.of(), null)),
                List.of(merger(QUY_NHON, NEIGHBOUR)),
                List.of());
        assertThat(rehearse.rehearse(again, MACHINE).findings())
                .anyMatch(finding -> finding.message().contains("không bao giờ dùng lại"));
    }

    @Test
    void aSecondAdministratorApprovesTheVersionTheySaw() {
        var drafter = officer("binh.tinh");
        var approver = officer("minh.tinh");
        var draft = plans.draft(later(), drafter, RequestKey.random());

        assertThatThrownBy(() -> approvePlan.approve(draft.id(), 1, drafter))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("một quản trị tỉnh khác");
        assertThatThrownBy(() -> reorganise.carryOut(draft.id(), drafter)).isInstanceOf(InvalidInput.class);
        var second = plans.change(draft.id(), 1, later(), drafter);
        assertThatThrownBy(() -> approvePlan.approve(draft.id(), 1, approver)).isInstanceOf(PlanMoved.class);
        assertThatThrownBy(() -> plans.change(draft.id(), 1, later(), approver)).isInstanceOf(PlanMoved.class);
        assertThat(approvePlan.approve(draft.id(), second.version(), approver).state())
                .isEqualTo(StoredPlan.State.APPROVED);
        assertThatThrownBy(() -> reorganise.carryOut(draft.id(), drafter))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Chưa đến ngày");
        assertThat(plans.change(draft.id(), 2, later(), drafter).state()).isEqualTo(StoredPlan.State.DRAFT);
    }

    @Test
    void aPlanThatCannotBeBegunOnItsDaySaysSoWhereItIsRead() {
        var drafter = officer("binh.tinh");
        var draft = plans.draft(plan(merger(QUY_NHON, NEIGHBOUR)), drafter, RequestKey.random());
        var approved = approvePlan.approve(draft.id(), draft.version(), officer("minh.tinh"));
        jdbc.sql("""
                        create function agencies.stuck() returns trigger language plpgsql as
                        $$ begin raise exception 'stuck'; end $$""").update();
        jdbc.sql("create trigger stuck before update on agencies.agency for each row execute function agencies.stuck()")
                .update();
        try {
            reorganise.carryOutDue();

            assertThat(planFaults.of(draft.id(), drafter)).singleElement().satisfies(fault -> {
                assertThat(fault.ofWholePlan()).isTrue();
                assertThat(fault.reason()).contains("stuck");
            });
        } finally {
            plans.change(draft.id(), approved.version(), later(), drafter);
            jdbc.sql("drop function agencies.stuck() cascade").update();
        }
    }

    @Test
    void whatIsBlockedCannotBeApproved() {
        var draft = plans.draft(plan(merger(QUY_NHON, "H21.999")), officer("binh.tinh"), RequestKey.random());

        assertThatThrownBy(() -> approvePlan.approve(draft.id(), 1, officer("minh.tinh")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("H21.999");
    }

    @Test
    void toAnybodyElseThereAreNoPlans() {
        var agencyAdministrator = officer("khoa.qn");

        assertThatThrownBy(() -> plans.all(agencyAdministrator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.draft(later(), agencyAdministrator, RequestKey.random()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rehearse.rehearse(later(), officer("mai.qn"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvePlan.approve(1, 1, agencyAdministrator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reorganise.carryOut(1, agencyAdministrator)).isInstanceOf(NotFound.class);
    }

    private List<String> faults(Operation... operations) {
        return rehearse.rehearse(plan(operations), MACHINE).findings().stream()
                .filter(Finding::error)
                .map(Finding::message)
                .toList();
    }

    private Plan plan(Operation... operations) {
        return on(today(), operations);
    }

    private Plan later() {
        return on(today().plusDays(30), merger(QUY_NHON, NEIGHBOUR));
    }

    private Plan on(LocalDate effective, Operation... operations) {
        return new Plan(
                "Phương án thử",
                effective,
                new Plan.Decision("01/NQ-HĐND", today().minusDays(10), "HĐND tỉnh"),
                List.of(),
                List.of(),
                List.of(),
                List.of(operations),
                List.of());
    }

    private static Operation merger(String from, String to) {
        return new Operation(Kind.MERGE, List.of(from), List.of(Part.rest(to)), List.of(), Map.of());
    }

    private Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
