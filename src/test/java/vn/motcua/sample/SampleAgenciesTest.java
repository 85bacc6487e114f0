package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.AgenciesFixture;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.DirectoryDocument;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.calendar.Province;

/** What the sample province promises to those who show, run and test it. */
class SampleAgenciesTest {

    private static final LocalDate THEN = LocalDate.of(2021, 8, 5);
    private static final LocalDate NOW = LocalDate.of(2026, 8, 20);

    private static AgenciesFixture province;
    private static Agencies agencies;
    private static Duration loading;

    @BeforeAll
    static void load() {
        province = new AgenciesFixture(
                TestDatabase.fresh(), Clock.fixed(Instant.parse("2026-08-20T02:00:00Z"), Province.ZONE));
        agencies = province.agencies;
        var began = System.nanoTime();
        province.load(SampleAgencies.directory());
        loading = Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void binhDinhHasElevenDistrictsAndOneHundredFiftyNineCommunesIn2021() {
        assertThat(province.areas.existing(AreaLevel.DISTRICT, THEN)).hasSize(11);
        assertThat(province.areas.existing(AreaLevel.COMMUNE, THEN)).hasSize(159);
        assertThat(of(AgencyKind.COMMUNE, THEN)).hasSize(159);
        assertThat(of(AgencyKind.DISTRICT, THEN)).hasSize(11);
        assertThat(province.areas.existing(AreaLevel.COMMUNE, LocalDate.of(2025, 3, 1)))
                .hasSize(155);
    }

    @Test
    void giaLaiHasNoDistrictsAndOneHundredThirtyFiveCommunes() {
        assertThat(province.areas.existing(AreaLevel.DISTRICT, NOW)).isEmpty();
        assertThat(province.areas.existing(AreaLevel.COMMUNE, NOW)).hasSize(135);
        assertThat(of(AgencyKind.DISTRICT, NOW)).isEmpty();
        assertThat(of(AgencyKind.COMMUNE, NOW))
                .extracting(Agency::code)
                .hasSize(58)
                .contains("H21.180", "H21.237");
        assertThat(agencies.byCode("H21.180")).map(Agency::name).contains("UBND phường Quy Nhơn");
    }

    @Test
    void everyEndedAgencyHasItsWorkTakenOver() {
        assertThat(agencies.existing(THEN))
                .allSatisfy(agency -> assertThat(agencies.inForce(agency.id(), NOW))
                        .as(agency.name())
                        .isNotEmpty());
    }

    @Test
    void everyEndedCommuneBecamePartOfAnother() {
        assertThat(province.areas.existing(AreaLevel.COMMUNE, Eras.OLD_TO))
                .allSatisfy(area -> assertThat(province.areas.successionsOf(area.id()))
                        .as(area.name())
                        .isNotEmpty());
    }

    @Test
    void everyCommuneHasADeskUnitsPoliceTaxAndSocialInsurance() {
        for (var day : List.of(THEN, NOW)) {
            assertThat(of(AgencyKind.COMMUNE, day)).allSatisfy(commune -> {
                assertThat(agencies.deskOf(commune.id())).isPresent();
                assertThat(agencies.unitByCode(commune.id(), "CENTRE")).isPresent();
                assertThat(List.of("POLICE", "TAX", "SOCIAL_INSURANCE", "LAND_REGISTRY"))
                        .allSatisfy(line ->
                                assertThat(agencies.ofLine(line, commune, day)).isPresent());
            });
        }
    }

    @Test
    void departmentsReceiveAtTheProvincesCentre() {
        assertThat(of(AgencyKind.DEPARTMENT, NOW))
                .allSatisfy(department -> assertThat(
                                agencies.deskOf(department.id()).orElseThrow().name())
                        .isEqualTo("Trung tâm Phục vụ hành chính công tỉnh Gia Lai"));
    }

    @Test
    void everyDemoOfficerHoldsAPositionAndEveryRoleCanBeTried() {
        var roles = DemoOfficer.ALL.stream()
                .map(demo -> agencies.officerByUsername(demo.username()).orElseThrow())
                .flatMap(officer -> {
                    var held = agencies.positionsOf(officer.id());
                    assertThat(held).as(officer.username()).isNotEmpty();
                    return held.stream();
                })
                .map(Position::role)
                .collect(Collectors.toSet());

        assertThat(roles).containsExactlyInAnyOrder(OfficerRole.values());
    }

    @Test
    void staffedAgenciesHaveEveryRoleARouteMayAskFor() {
        for (var code : List.of(
                "H21.180", "H21.182", "H21.186", "H21.195", "H21.214", "H21.237", "H21.18", "H21.16", "H21.24",
                "H21.13", "H21.05", "H21.19")) {
            var agency = agencies.byCode(code).orElseThrow();
            assertThat(Arrays.stream(OfficerRole.values()).filter(role -> role != OfficerRole.PROVINCE_ADMIN))
                    .allSatisfy(role -> assertThat(agencies.holders(agency.id(), null, role))
                            .as(agency.name() + " " + role)
                            .isNotEmpty());
        }
    }

    @Test
    void usernamesAreReadable() {
        var sample = SampleAgencies.directory();

        assertThat(sample.officers())
                .hasSizeGreaterThan(150)
                .extracting(DirectoryDocument.OfficerEntry::username)
                .doesNotHaveDuplicates()
                .allMatch(username -> username.matches("[a-z]+[0-9]?\\.[a-z]+[0-9]*"));
        assertThat(agencies.officerByUsername("mai.qn")).map(Officer::name).contains("Nguyễn Thị Thanh Mai");
    }

    @Test
    void theSameProvinceIsToldEveryTime() {
        assertThat(SampleAgencies.directory()).isEqualTo(SampleAgencies.directory());
    }

    @Test
    void loadingTakesLessThanAFirstStartMayNotice() {
        assertThat(loading).isLessThan(Duration.ofSeconds(10));
    }

    private static List<Agency> of(AgencyKind kind, LocalDate day) {
        return agencies.existing(day).stream()
                .filter(agency -> agency.kind() == kind)
                .toList();
    }
}
