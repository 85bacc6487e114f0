package vn.motcua.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.agencies.AbsenceAdministration.Leave;
import vn.motcua.agencies.DelegationAdministration.Authorisation;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Who may stand in for whom, for how long, and what that lends. */
class StandInTest {

    private static final LocalDate TODAY = SmallProvince.TODAY;

    private final AgenciesFixture province = SmallProvince.load(TestDatabase.fresh());
    private final Actor agencyAdmin = province.actor("khoa.qn");
    /** A machine that takes over records writes down what began long ago; an officer does not. */
    private static final Actor SETUP = new Actor.Machine("kiểm thử");

    private final Actor provinceAdmin = province.actor("binh.tinh");
    private final long commune = province.agency("H21.180").id();
    private final long department = province.agency("H21.18").id();
    private final long tuan = province.officer("tuan.qn").id();
    private final long mai = province.officer("mai.qn").id();
    private final long chairman = appoint("phuc.qn", commune, OfficerRole.APPROVER);

    @Test
    void aDelegationLendsItsRoleWhileItLastsAndTheGiverHoldsIt() {
        delegate(List.of(), TODAY, TODAY.plusDays(5));

        assertThat(lent(tuan)).singleElement().satisfies(capacity -> {
            assertThat(capacity.position().officer()).isEqualTo(chairman);
            assertThat(capacity.position().role()).isEqualTo(OfficerRole.APPROVER);
            assertThat(capacity.reaches("1.001193")).isTrue();
        });
        assertThat(province.capacities.in(commune))
                .filteredOn(capacity -> capacity.position().role() == OfficerRole.APPROVER)
                .extracting(Capacity::officer)
                .containsExactlyInAnyOrder(chairman, tuan);

        end(chairman);
        assertThat(lent(tuan)).isEmpty();
    }

    @Test
    void aDelegationReachesOnlyIntoItsProceduresAndItsDays() {
        delegate(List.of("1.001193"), TODAY, TODAY);
        assertThat(lent(tuan).getFirst().reaches("1.001193")).isTrue();
        assertThat(lent(tuan).getFirst().reaches("2.000815")).isFalse();

        delegate(List.of(), TODAY.plusDays(1), TODAY.plusDays(9));
        delegatedBefore(TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(lent(tuan)).hasSize(1);
    }

    @Test
    void noOfficerWritesDownWhatBeganBeforeToday() {
        assertThatThrownBy(() -> delegate(List.of(), TODAY.minusDays(1), TODAY.plusDays(5)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không ghi lùi ngày");
        var backdated = new Position(tuan, commune, null, OfficerRole.CLERK, TODAY.minusDays(1), null);
        assertThatThrownBy(() -> province.change(() -> province.officerAdministration.grant(backdated, agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không ghi lùi ngày");
    }

    @Test
    void nobodyPassesOnWhatWasLentToThem() {
        delegate(List.of(), TODAY, TODAY.plusDays(5));
        away(tuan, mai);

        assertThat(lent(mai))
                .extracting(capacity -> capacity.position().role())
                .containsExactly(OfficerRole.CASE_OFFICER);
        assertThatThrownBy(() -> province.change(() -> province.delegations.record(
                        given(tuan, mai, OfficerRole.APPROVER, List.of(), TODAY, TODAY.plusDays(1)), agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không giữ vai trò này");
    }

    @Test
    void anEndedDelegationLendsNothing() {
        var id = delegatedBefore(TODAY.minusDays(5), TODAY.plusDays(5));

        province.change(() -> province.delegations.end(id, TODAY.minusDays(1), agencyAdmin));

        assertThat(lent(tuan)).isEmpty();
        assertThat(province.delegations.of(chairman)).hasSize(1);
        assertThat(province.changes.of(ChangeLog.Subject.OFFICER, chairman))
                .extracting(ChangeLog.Change::action)
                .startsWith("chấm dứt ủy quyền", "ủy quyền");
        assertThatThrownBy(() -> province.change(() -> province.delegations.end(id, TODAY.plusDays(9), agencyAdmin)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyTakesTheGroundFromUnderWhatWasDone() {
        var id = delegatedBefore(TODAY.minusDays(5), TODAY.plusDays(5));
        var begunToday = delegate(List.of("1.001193"), TODAY, TODAY.plusDays(5));
        away(mai, tuan);
        var absence = province.absences.of(mai).getFirst().id();
        for (var rewriting : List.<Runnable>of(
                () -> province.delegations.end(id, TODAY.minusDays(3), agencyAdmin),
                () -> province.delegations.end(id, TODAY.minusDays(9), agencyAdmin),
                () -> province.absences.end(absence, TODAY.minusDays(2), agencyAdmin))) {
            assertThatThrownBy(() -> province.change(rewriting))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("ngày cuối sớm nhất");
        }
        province.change(() -> province.delegations.end(begunToday, TODAY.minusDays(1), agencyAdmin));
        province.change(() -> province.delegations.end(id, TODAY.minusDays(1), agencyAdmin));
        assertThat(lent(tuan))
                .as("taken back on its first day, ended as of yesterday")
                .hasSize(1);
    }

    @Test
    void recordedTwiceItIsOneDelegation() {
        var first = delegate(List.of("1.001193"), TODAY, TODAY.plusDays(5));

        assertThat(delegate(List.of("1.001193"), TODAY, TODAY.plusDays(5))).isEqualTo(first);
    }

    @Test
    void whatIsWrongWithADelegationIsToldFieldByField() {
        var wrong = new Authorisation(
                chairman,
                chairman,
                commune,
                null,
                OfficerRole.AGENCY_ADMIN,
                List.of("mã có dấu"),
                " ",
                TODAY.plusDays(1),
                TODAY,
                TODAY.minusDays(1));

        assertThatThrownBy(() -> province.change(() -> province.delegations.record(wrong, agencyAdmin)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        input -> assertThat(input.faults())
                                .extracting(InvalidInput.Fault::field)
                                .contains("role", "to", "document", "documentDate", "validTo", "procedures"));
    }

    @Test
    void onlyWhoAdministersTheAgencyRecordsItsDelegations() {
        var head = appoint("vinh.sxd", department, OfficerRole.APPROVER);
        var foreign = new Authorisation(
                head,
                tuan,
                department,
                null,
                OfficerRole.APPROVER,
                List.of(),
                "7/UQ-SXD",
                TODAY,
                TODAY,
                TODAY.plusDays(3));

        for (var other : List.of(agencyAdmin, province.actor("mai.qn"), new Actor.Citizen(1, "Hoa"))) {
            assertThatThrownBy(() -> province.change(() -> province.delegations.record(foreign, other)))
                    .isInstanceOf(NotFound.class);
        }
        var id = province.change(() -> province.delegations.record(foreign, provinceAdmin));
        assertThat(lent(tuan)).hasSize(1);
        assertThatThrownBy(() -> province.change(() -> province.delegations.end(id, TODAY, agencyAdmin)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDeputyHasTheWorkOfWhoIsAwayAsLongAsTheyAre() {
        away(tuan, mai);

        assertThat(lent(mai)).singleElement().satisfies(capacity -> {
            assertThat(capacity.position().officer()).isEqualTo(tuan);
            assertThat(capacity.standIn()).isInstanceOf(Absence.class);
        });
        assertThat(province.capacities.standInsOf(tuan)).hasSize(1);
        assertThat(province.capacities.standInsOf(mai)).hasSize(1);

        var id = province.absences.of(tuan).getFirst().id();
        province.change(() -> province.absences.end(id, TODAY.minusDays(1), province.actor("tuan.qn")));
        assertThat(lent(mai)).isEmpty();
        assertThat(province.absences.of(tuan)).isEmpty();
    }

    @Test
    void nobodyButTheLeadershipDeputisesForTheLeadership() {
        assertThat(province.absences.deputies(chairman)).isEmpty();
        assertThatThrownBy(() -> away(chairman, tuan))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("văn bản ủy quyền");

        var vice = appoint("vice.qn", commune, OfficerRole.APPROVER);
        away(chairman, vice);
        assertThat(lent(vice)).hasSize(1);
        end(vice);
        assertThat(province.capacities.of(vice)).isEmpty();
    }

    @Test
    void whatIsWrongWithAnAbsenceIsToldFieldByField() {
        away(mai, tuan);

        assertThat(faults(new Leave(tuan, mai, TODAY, TODAY.plusDays(1), ""))).containsExactly("deputy");
        assertThat(faults(new Leave(tuan, tuan, TODAY, TODAY, ""))).contains("deputy");
        assertThat(faults(new Leave(tuan, chairman, TODAY, TODAY.minusDays(1), "")))
                .contains("lastDay");
        assertThat(faults(new Leave(mai, chairman, TODAY, TODAY, ""))).containsExactly("firstDay");
        assertThat(faults(new Leave(tuan, province.officer("binh.tinh").id(), TODAY, TODAY, "")))
                .containsExactly("deputy");
    }

    @Test
    void onlyOneselfOrWhoAdministersOnePlansAnAbsence() {
        var leave = new Leave(tuan, mai, TODAY, TODAY.plusDays(1), "");

        for (var other : List.of(province.actor("mai.qn"), new Actor.Citizen(tuan, "Hoa"))) {
            assertThatThrownBy(() -> province.change(() -> province.absences.plan(leave, other)))
                    .isInstanceOf(NotFound.class);
        }
        var own = province.change(() -> province.absences.plan(leave, province.actor("tuan.qn")));
        assertThat(province.change(() -> province.absences.plan(leave, agencyAdmin)))
                .isEqualTo(own);
    }

    private List<String> faults(Leave leave) {
        try {
            province.change(() -> province.absences.plan(leave, provinceAdmin));
            return List.of();
        } catch (InvalidInput input) {
            return input.faults().stream().map(InvalidInput.Fault::field).toList();
        }
    }

    private void away(long officer, long deputy) {
        province.change(() -> province.absences.plan(
                new Leave(officer, deputy, TODAY, TODAY.plusDays(3), "Nghỉ phép"), provinceAdmin));
    }

    private long delegate(List<String> procedures, LocalDate from, LocalDate to) {
        return province.change(() -> province.delegations.record(
                given(chairman, tuan, OfficerRole.APPROVER, procedures, from, to), agencyAdmin));
    }

    private long delegatedBefore(LocalDate from, LocalDate to) {
        return province.change(() ->
                province.delegations.record(given(chairman, tuan, OfficerRole.APPROVER, List.of(), from, to), SETUP));
    }

    private Authorisation given(
            long from, long to, OfficerRole role, List<String> procedures, LocalDate validFrom, LocalDate validTo) {
        return new Authorisation(
                from, to, commune, null, role, procedures, "12/UQ-UBND", SmallProvince.NEW, validFrom, validTo);
    }

    private long appoint(String username, long agency, OfficerRole role) {
        return province.change(() -> province.officerAdministration.appoint(
                username, "Người " + username, agency, null, role, SmallProvince.NEW, SETUP));
    }

    private void end(long officer) {
        var position = province.agencies.positionsOf(officer).getFirst();
        province.change(() -> province.officerAdministration.end(position, TODAY.minusDays(1), provinceAdmin));
    }

    private List<Capacity> lent(long officer) {
        return province.capacities.of(officer).stream()
                .filter(capacity -> capacity.standIn() != null)
                .toList();
    }
}
