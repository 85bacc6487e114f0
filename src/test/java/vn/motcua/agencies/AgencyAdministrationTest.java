package vn.motcua.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

class AgencyAdministrationTest {

    private final AgenciesFixture province = SmallProvince.load(TestDatabase.fresh());
    private final AgencyAdministration administration = province.agencyAdministration;
    private final UnitAdministration units = province.unitAdministration;
    private final Actor provinceAdmin = province.actor("binh.tinh");
    private final Actor agencyAdmin = province.actor("khoa.qn");

    @Test
    void newAgencyIsThereAtOnceAndTheLogSaysWhoFoundedIt() {
        var id = province.change(() -> administration.add(agency("H21.181"), provinceAdmin));

        assertThat(province.agencies.byCode("H21.181")).map(Agency::id).contains(id);
        assertThat(province.changes.of(ChangeLog.Subject.AGENCY, id))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.actor()).isEqualTo("Võ Thanh Bình");
                    assertThat(change.action()).isEqualTo("thành lập");
                });
    }

    @Test
    void changeThatIsRolledBackIsSeenByNobody() {
        assertThatThrownBy(() -> province.change(() -> {
                    administration.add(agency("H21.181"), provinceAdmin);
                    province.agencies.existing(SmallProvince.TODAY);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(province.agencies.byCode("H21.181")).isEmpty();
    }

    @Test
    void codeOfAnEndedAgencyIsNeverGivenAgain() {
        var fault = catchThrowableOfType(
                InvalidInput.class, () -> province.change(() -> administration.add(agency("31.H08"), provinceAdmin)));

        assertThat(fault.faults()).containsExactly(new InvalidInput.Fault("code", "Mã định danh 31.H08 đã được dùng."));
    }

    @Test
    void everyFaultOfAFormIsToldAtOnce() {
        var wrong = new NewAgency("mã sai", " ", AgencyKind.COMMUNE, null, null, null, SmallProvince.TODAY);

        var fault = catchThrowableOfType(
                InvalidInput.class, () -> province.change(() -> administration.add(wrong, provinceAdmin)));

        assertThat(fault.faults()).extracting(InvalidInput.Fault::field).containsExactly("code", "name");
    }

    @Test
    void endingAnAgencyEndsThePositionsInIt() {
        var commune = province.agency("H21.180").id();

        province.change(() -> administration.end(commune, SmallProvince.TODAY.minusDays(1), provinceAdmin));

        assertThat(province.agencies.positionsIn(commune)).isEmpty();
        assertThat(province.agencies.byId(commune).existsOn(SmallProvince.TODAY))
                .isFalse();
    }

    @Test
    void agencyWithOthersUnderItDoesNotEndBeforeThem() {
        var police = province.agency("H21.CA").id();

        assertThatThrownBy(() -> province.change(() -> administration.end(police, SmallProvince.TODAY, provinceAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Còn cơ quan trực thuộc");
    }

    @Test
    void agencyAdministratorChangesTheOwnAgencyOnly() {
        var own = province.agency("H21.180").id();
        var other = province.agency("H21.18").id();

        province.change(() -> units.add(own, "CULTURE", "Phòng Văn hóa – Xã hội", agencyAdmin));

        assertThat(province.agencies.unitByCode(own, "CULTURE")).isPresent();
        assertThatThrownBy(() -> province.change(() -> units.add(other, "X", "Phòng", agencyAdmin)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> province.change(() -> administration.rename(own, "Tên khác", agencyAdmin)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void unitEndsWithItsPeopleInAnotherOrNotAtAll() {
        var own = province.agency("H21.180").id();
        var office = province.agencies.unitByCode(own, "OFFICE").orElseThrow().id();
        var economy = province.agencies.unitByCode(own, "ECONOMY").orElseThrow().id();
        var tuan = province.officer("tuan.qn").id();
        var yesterday = SmallProvince.TODAY.minusDays(1);

        assertThatThrownBy(() -> province.change(() -> units.end(office, yesterday, null, agencyAdmin)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Trần Anh Tuấn");
        assertThatThrownBy(() -> province.change(() -> units.end(office, yesterday, office, agencyAdmin)))
                .isInstanceOf(InvalidInput.class);
        province.change(() -> units.end(office, yesterday, economy, agencyAdmin));

        assertThat(province.agencies.unitByCode(own, "OFFICE")).isEmpty();
        assertThat(province.agencies.unit(office).name()).isEqualTo("Văn phòng");
        assertThat(province.agencies.positionsOf(tuan))
                .singleElement()
                .extracting(Position::unit)
                .isEqualTo(economy);
        province.change(() -> units.rename(economy, "Phòng Kinh tế, Hạ tầng", agencyAdmin));
        assertThat(province.agencies.unit(economy).name()).isEqualTo("Phòng Kinh tế, Hạ tầng");
    }

    @Test
    void deskThatMovedIsPrintedWithItsNewAddress() {
        var commune = province.agency("H21.180").id();

        province.change(() -> units.placeDesk(
                commune, "Trung tâm phường", DeskKind.CENTRE, "30 Nguyễn Huệ", "0256 000 0180", agencyAdmin));

        assertThat(province.agencies.deskOf(commune)).map(OneStopDesk::address).contains("30 Nguyễn Huệ");
    }

    private NewAgency agency(String code) {
        return new NewAgency(
                code,
                "UBND phường Quy Nhơn Nam",
                AgencyKind.COMMUNE,
                null,
                province.agency("H21").id(),
                "21592",
                SmallProvince.NEW);
    }
}
