package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Province;

/** Registers over the API: read by their desk, closed when the year is over, to others not there. */
@SampleTest
class RegisterApiTest {

    @Autowired
    ApiCaller api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void threeAreReceived() {
        for (var i = 0; i < 3; i++) {
            api.post(
                            api.officer("mai.qn"),
                            "/dossiers",
                            Map.of(
                                    "procedureCode", "2.000815",
                                    "caseCode", "SO_LUONG_LON",
                                    "agency", "H21.180",
                                    "applicant", Map.of("name", "Trần Thị Hoà", "idNumber", "052175012346"),
                                    "papers", List.of(Map.of("document", 1, "form", "ORIGINAL", "copies", 1))))
                    .expect(201);
        }
    }

    @Test
    void aDossierStandsOnOneSheetOfHandOverHoweverManyDrawItUp() throws Exception {
        var mai = api.officer("mai.qn");
        var today = Map.of("day", Province.dateOf(clock.instant()).toString());
        var here = "/registers/H21.180";
        try (var pool = Executors.newFixedThreadPool(4)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(Collections.<Callable<Integer>>nCopies(
                    4,
                    () -> api.post(mai, here + "/hand-overs", today).response().getStatus()))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
        }
        threeAreReceived();
        var key = UUID.randomUUID().toString();
        var drawn = api.post(mai, key, here + "/hand-overs", today).expect(201);
        assertThat(api.post(mai, key, here + "/hand-overs", today).expect(201).body())
                .isEqualTo(drawn.body());
        assertThat(drawn.body().path("dossiers").asInt()).isEqualTo(3);
        var under = here + "/" + thisYear() + "/hand-overs";
        assertThat(api.get(mai, under).expect(200).body().get(0)).isEqualTo(drawn.body());
        assertThat(api.get(mai, under + "/" + drawn.body().path("no").asInt())
                        .expect(200)
                        .response()
                        .getContentType())
                .isEqualTo("application/pdf");
        api.get(mai, under + "/9999").expectProblem(404, "not-found");
        api.get(api.officer("nam.sxd"), under).expectProblem(404, "not-found");
        api.post(api.officer("nam.sxd"), here + "/hand-overs", today).expectProblem(404, "not-found");
    }

    @Test
    void aDeskReadsItsBookPageByPage() {
        var mai = api.officer("mai.qn");
        assertThat(api.get(mai, "/registers")
                        .expect(200)
                        .body()
                        .get(0)
                        .path("desk")
                        .asString())
                .isEqualTo("H21.180");
        var here = "/registers/H21.180/" + thisYear();

        var first = api.get(mai, here + "?size=2").expect(200);
        assertThat(first.body().path("entries")).hasSize(2);
        var second = api.get(mai, here + "?size=2&cursor=" + first.text("next")).expect(200);
        assertThat(second.body().path("entries").get(0).path("no").asInt())
                .isGreaterThan(first.body().path("entries").get(1).path("no").asInt());
        api.get(mai, here + "?cursor=x").expectProblem(422, "invalid-input");
        assertThat(jdbc.sql(
                                "select count(*) from dossiers.reading where what = 'SEARCH' and detail like 'Sổ theo dõi hồ sơ H21.180/%'")
                        .query(Integer.class)
                        .single())
                .as("who reads a register reads persons, which is put on record")
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aBookIsClosedByItsHeadWhenTheYearIsOverAndToStrangersItIsNotThere() {
        var here = "/registers/H21.180/" + thisYear();
        api.post(api.officer("son.qn"), here + "/closure", Map.of()).expectProblem(422, "invalid-input");
        api.post(api.officer("mai.qn"), here + "/closure", Map.of()).expectProblem(404, "not-found");
        for (var stranger : List.of("tuan.qn", "vinh.sxd")) {
            api.get(api.officer(stranger), here).expectProblem(404, "not-found");
        }
    }

    private int thisYear() {
        return Province.dateOf(clock.instant()).getYear();
    }
}
