package vn.motcua.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.vocabulary.NotFound;

class AgenciesTest {

    private static TestDatabase database;
    private static AgenciesFixture province;
    private static Agencies agencies;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh();
        province = SmallProvince.load(database);
        agencies = province.agencies;
    }

    @Test
    void agencyThatEndedIsStillFoundByItsCode() {
        var ended = province.agency("31.H08");

        assertThat(ended.existsOn(SmallProvince.LAST)).isTrue();
        assertThat(agencies.existing(SmallProvince.TODAY)).doesNotContain(ended);
    }

    @Test
    void lineIsServedByTheAgencyOfTheSameArea() {
        assertThat(codeOfLine("POLICE", "H21.180")).contains("H21.CA.180");
    }

    @Test
    void lineIsServedByTheAgencyThatNamesTheAreaAmongSeveral() {
        assertThat(codeOfLine("TAX", "H21.180")).contains("H21.TH.01");
    }

    @Test
    void lineWithoutAnAgencyInTheAreaIsServedByTheOneOfTheProvince() {
        assertThat(codeOfLine("CONSTRUCTION", "H21.180")).contains("H21.18");
        assertThat(codeOfLine("POLICE", "H21.18")).contains("H21.CA");
        assertThat(codeOfLine("TAX", "H21.18")).isEmpty();
    }

    @Test
    void lineIsServedByTheAgencyOfTheDistrictAboveWhileDistrictsStood() {
        var served = agencies.ofLine("POLICE", province.agency("05.31.H08"), SmallProvince.LAST);

        assertThat(served).map(Agency::code).contains("31.CA.H08");
    }

    @Test
    void workOfAnEndedAgencyFindsItsNewHome() {
        var commune = province.agency("05.31.H08");

        assertThat(agencies.inForce(commune.id(), SmallProvince.LAST)).containsExactly(commune);
        assertThat(agencies.inForce(commune.id(), SmallProvince.TODAY))
                .extracting(Agency::code)
                .containsExactly("H21.180");
    }

    @Test
    void positionsThatEndedGiveNoRightsToday() {
        assertThat(agencies.positionsOf(province.officer("mai.qn").id()))
                .extracting(Position::agency)
                .containsExactly(province.agency("H21.180").id());
    }

    @Test
    void holdersOfAUnitIncludeThoseOfTheWholeAgency() {
        var agency = province.agency("H21.180").id();
        var office = agencies.unitByCode(agency, "OFFICE").orElseThrow().id();
        var economy = agencies.unitByCode(agency, "ECONOMY").orElseThrow().id();

        assertThat(agencies.holders(agency, office, OfficerRole.CASE_OFFICER))
                .extracting(Officer::username)
                .containsExactly("tuan.qn");
        assertThat(agencies.holders(agency, economy, OfficerRole.CASE_OFFICER)).isEmpty();
        assertThat(agencies.holders(agency, economy, OfficerRole.DESK_OFFICER)).hasSize(1);
        assertThat(agencies.holders(agency, null, OfficerRole.CASE_OFFICER)).hasSize(1);
    }

    @Test
    void departmentsReceiveAtTheProvincesCentreAndPoliceAtTheCommunes() {
        assertThat(deskOf("H21.180")).contains("Trung tâm phường");
        assertThat(deskOf("H21.18")).contains("Trung tâm tỉnh");
        assertThat(deskOf("H21.CA.180")).contains("Trung tâm phường");
    }

    @Test
    void areaCodeUsedAgainMeansTheAreaOfTheDay() {
        assertThat(province.areas.byCode("52", SmallProvince.LAST).orElseThrow().name())
                .isEqualTo("Tỉnh cũ");
        assertThat(province.areas
                        .byCode("52", SmallProvince.TODAY)
                        .orElseThrow()
                        .name())
                .isEqualTo("Tỉnh mới");
    }

    @Test
    void loadingTheSameDirectoryAgainChangesNothing() {
        var before = rows();

        province.load(SmallProvince.document());

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        assertThatThrownBy(() -> agencies.byId(-1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agencies.officer(-1)).isInstanceOf(NotFound.class);
        assertThat(agencies.positionsOf(-1)).isEmpty();
    }

    private static Optional<String> codeOfLine(String line, String near) {
        return agencies.ofLine(line, province.agency(near), SmallProvince.TODAY).map(Agency::code);
    }

    private static Optional<String> deskOf(String code) {
        return agencies.deskOf(province.agency(code).id()).map(OneStopDesk::name);
    }

    private static long rows() {
        return database.jdbc().sql("""
                        select (select count(*) from agencies.agency) + (select count(*) from agencies.area)
                            + (select count(*) from agencies.unit) + (select count(*) from agencies.position)
                            + (select count(*) from agencies.officer) + (select count(*) from agencies.one_stop_desk)
                            + (select count(*) from agencies.agency_served_area)
                            + (select count(*) from agencies.agency_succession)
                            + (select count(*) from agencies.area_succession)
                        """).query(Long.class).single();
    }
}
