package vn.motcua.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

class OfficerAdministrationTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final AgenciesFixture province = SmallProvince.load(database);
    private final OfficerAdministration administration = province.officerAdministration;
    private final Actor agencyAdmin = province.actor("khoa.qn");
    private final long commune = province.agency("H21.180").id();

    @Test
    void newOfficerMayActOnceAPositionIsGranted() {
        var officer = province.change(() -> administration.add("lan.qn", "Bùi Thị Ngọc Lan", commune, agencyAdmin));
        assertThat(province.agencies.positionsOf(officer)).isEmpty();

        province.change(() -> administration.grant(position(officer, OfficerRole.CLERK), agencyAdmin));

        assertThat(province.agencies.holders(commune, null, OfficerRole.CLERK))
                .extracting(Officer::username)
                .containsExactly("lan.qn");
    }

    @Test
    void usernameIsTakenOnce() {
        assertThatThrownBy(
                        () -> province.change(() -> administration.add("mai.qn", "Lê Thị Mai", commune, agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đã có người dùng");
    }

    @Test
    void disabledOfficerHasNoRightsAtOnceOnThisNode() {
        var officer = province.officer("mai.qn").id();

        province.change(() -> administration.activate(officer, false, province.actor("binh.tinh")));

        assertThat(province.agencies.positionsOf(officer)).isEmpty();
        assertThat(province.agencies.holders(commune, null, OfficerRole.DESK_OFFICER))
                .isEmpty();
    }

    @Test
    void disabledOfficerHasNoRightsOnAnotherNodeWithinTenSeconds() throws InterruptedException {
        var otherNode = new AgenciesFixture(database, Clock.systemUTC());
        var officer = province.officer("tuan.qn").id();
        assertThat(otherNode.agencies.positionsOf(officer)).isNotEmpty();

        province.change(() -> administration.activate(officer, false, agencyAdmin));
        Thread.sleep(5_500);

        assertThat(otherNode.agencies.positionsOf(officer)).isEmpty();
    }

    @Test
    void positionHeldAlreadyIsNotGrantedTwice() {
        var mai = province.officer("mai.qn").id();

        assertThatThrownBy(() -> province.change(
                        () -> administration.grant(position(mai, OfficerRole.DESK_OFFICER), agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đã giữ vai trò này");
    }

    @Test
    void unitOfAnotherAgencyIsRefused() {
        var mai = province.officer("mai.qn").id();
        var foreign = province.agencies
                .unitByCode(province.agency("H21.18").id(), "OFFICE")
                .orElseThrow()
                .id();
        var wrong = new Position(mai, commune, foreign, OfficerRole.CLERK, SmallProvince.TODAY, null);

        assertThatThrownBy(() -> province.change(() -> administration.grant(wrong, agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không thuộc cơ quan này");
    }

    @Test
    void positionEndsAfterItsLastDay() {
        var tuan = province.officer("tuan.qn").id();
        var held = province.agencies.positionsOf(tuan).getFirst();

        province.change(() -> administration.end(held, SmallProvince.TODAY, agencyAdmin));
        assertThat(province.agencies.positionsOf(tuan)).hasSize(1);

        province.change(() -> administration.end(held, SmallProvince.TODAY.minusDays(1), agencyAdmin));
        assertThat(province.agencies.positionsOf(tuan)).isEmpty();
    }

    @Test
    void whatWasHeldStaysOnRecord() {
        var tuan = province.officer("tuan.qn").id();
        var held = province.agencies.positionsOf(tuan).getFirst();

        assertThatThrownBy(() ->
                        province.change(() -> administration.end(held, SmallProvince.TODAY.minusDays(2), agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sớm nhất");
        var today = new Position(tuan, held.agency(), null, OfficerRole.APPROVER, SmallProvince.TODAY, null);
        province.change(() -> administration.grant(today, agencyAdmin));
        assertThatThrownBy(() ->
                        province.change(() -> administration.end(today, SmallProvince.TODAY.minusDays(1), agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("khóa tài khoản");
        assertThat(province.agencies.positionsOf(tuan)).contains(today);
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        var self = province.officer("khoa.qn").id();

        assertThatThrownBy(() ->
                        province.change(() -> administration.grant(position(self, OfficerRole.APPROVER), agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("tự giao vai trò");
    }

    @Test
    void nameWrittenWrongIsCorrectedAndTheChangeIsKept() {
        var mai = province.officer("mai.qn").id();

        province.change(() -> administration.rename(mai, "Nguyễn Thị Thanh Mây", agencyAdmin));

        assertThat(province.agencies.officer(mai).name()).isEqualTo("Nguyễn Thị Thanh Mây");
        assertThat(province.changes
                        .of(ChangeLog.Subject.OFFICER, mai)
                        .getFirst()
                        .detail())
                .isEqualTo("Nguyễn Thị Thanh Mai → Nguyễn Thị Thanh Mây");
        assertThatThrownBy(() -> province.change(() -> administration.rename(mai, " ", agencyAdmin)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void agencyAdministratorMakesNobodyAdministratorOfTheProvince() {
        var mai = province.officer("mai.qn").id();

        assertThatThrownBy(() -> province.change(
                        () -> administration.grant(position(mai, OfficerRole.PROVINCE_ADMIN), agencyAdmin)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void officerWhoDoesNotAdministerChangesNothing() {
        assertThatThrownBy(() -> province.change(
                        () -> administration.add("moi.qn", "Người Mới", commune, province.actor("mai.qn"))))
                .isInstanceOf(NotFound.class);
    }

    private Position position(long officer, OfficerRole role) {
        return new Position(officer, commune, null, role, SmallProvince.TODAY, null);
    }
}
