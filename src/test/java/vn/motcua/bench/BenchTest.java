package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.MotCuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.EventChain;

/** The benchmarks against a real server: what they print, and that what they fill in is what life leaves behind. */
@MotCuaTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"motcua.sample=true", "motcua.api.tracking-per-minute=1000000"})
class BenchTest {

    @LocalServerPort
    int port;

    @Autowired
    LifecycleCommand lifecycle;

    @Autowired
    SearchCommand search;

    @Autowired
    TrackCommand track;

    @Autowired
    Floor floor;

    @Autowired
    EventChain chain;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theLifecycleLosesNothingAndCountsItsEvents() {
        var before = count("dossiers.event");

        var printed = run(lifecycle, "--dossiers", "4", "--warm-up", "2", "--preload", "0");

        assertThat(printed.propertyNames())
                .containsExactly(
                        "steps_per_s",
                        "step_p50_ms",
                        "step_p95_ms",
                        "lifecycle_p50_ms",
                        "lifecycle_p95_ms",
                        "refused",
                        "lost",
                        "floor_steps_per_s",
                        "events",
                        "clients",
                        "machine");
        assertThat(printed.path("steps_per_s").asDouble()).isPositive();
        assertThat(printed.path("floor_steps_per_s").asDouble()).isPositive();
        assertThat(printed.path("lifecycle_p95_ms").asDouble())
                .isGreaterThan(printed.path("step_p50_ms").asDouble());
        assertThat(printed.path("refused").asInt()).isZero();
        assertThat(printed.path("lost").asInt()).isZero();
        // One dossier to learn from, two to warm up, four to measure.
        assertThat(printed.path("events").asInt()).isEqualTo(before + 7 * DossierLife.STEPS);
        assertThat(jdbc.queryForList("select 1 from pg_namespace where nspname = 'bench_floor'"))
                .as("the floor's tables are gone again")
                .isEmpty();
    }

    @Test
    void preloadedDossiersAreAsWholeAsLivedOnes() {
        run(lifecycle, "--dossiers", "1", "--warm-up", "0", "--preload", "60");

        var preloaded =
                jdbc.queryForList("select number from dossiers.dossier where number ~ '-[0-9]{6}$'", String.class);
        assertThat(preloaded).hasSizeGreaterThanOrEqualTo(12).allSatisfy(number -> {
            assertThat(chain.isIntact(new DossierNumber(number))).isTrue();
            assertThat(sizes(number)).isEqualTo(sizes(lived()));
        });
        assertThat(preloaded.stream().map(number -> number.split("-")[1].substring(0, 2)))
                .as("years")
                .contains("21", "22", "23", "24", "25", "26");
    }

    @Test
    void theFloorWritesWhatADossierReallyLeftBehind() {
        run(lifecycle, "--dossiers", "1", "--warm-up", "0", "--preload", "0");
        var rows = floor.rows(lived());

        floor.createTables();
        floor.write(rows, 0, 1, 1, 1);

        rows.forEach((table, left) -> assertThat(told(jdbc.queryForList("select * from bench_floor." + table)))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(told(left)));
        jdbc.execute("drop schema bench_floor cascade");
    }

    @Test
    void theCatalogueIsFilledForASearchAndEmptiedAgain() {
        var before = count("procedures.procedure");

        var printed = run(search, "--requests", "40", "--preload", String.valueOf(before + 100));

        assertThat(printed.propertyNames())
                .containsExactly("requests_per_s", "p50_ms", "p95_ms", "refused", "procedures", "clients", "machine");
        assertThat(printed.path("procedures").asInt()).isEqualTo(before + 100);
        assertThat(printed.path("refused").asInt()).isZero();
        assertThat(count("procedures.procedure")).isEqualTo(before);
    }

    @Test
    void everyDossierTrackedIsFound() {
        var wanted = count("dossiers.dossier") + 20;

        var printed = run(track, "--requests", "40", "--preload", String.valueOf(wanted));

        assertThat(printed.propertyNames())
                .containsExactly("requests_per_s", "p50_ms", "p95_ms", "refused", "dossiers", "clients", "machine");
        assertThat(printed.path("dossiers").asInt()).isGreaterThanOrEqualTo(wanted);
        assertThat(printed.path("refused").asInt()).isZero();
    }

    @Test
    void aDatabaseOfRealPeopleIsNotMeasured() {
        var real = new SampleOnly(TestDatabase.fresh().jdbc());

        assertThatThrownBy(real::require).hasMessageContaining("MOTCUA_SAMPLE=true");
    }

    private JsonNode run(Object command, String... options) {
        var out = new StringWriter();
        var arguments =
                Stream.concat(Stream.of("--url", "http://localhost:" + port, "--clients", "2"), Stream.of(options));
        var err = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        assertThat(line.execute(arguments.toArray(String[]::new)))
                .as(() -> err + out.toString())
                .isZero();
        return JsonMapper.shared().readTree(out.toString().lines().toList().getLast());
    }

    private int count(String table) {
        return jdbc.queryForList("select count(*) from " + table, Integer.class).getFirst();
    }

    /** A dossier that was driven over HTTP: those that are copied have orders of six digits. */
    private String lived() {
        return jdbc.queryForList(
                        "select number from dossiers.dossier where state = 'RETURNED' and number ~ '-[0-9]{4}$'",
                        String.class)
                .getFirst();
    }

    private Map<String, Integer> sizes(String number) {
        var sizes = new TreeMap<String, Integer>();
        floor.rows(number).forEach((table, rows) -> sizes.put(table, rows.size()));
        return sizes;
    }

    /** Rows without what names the one dossier or request, and with bytes that can be compared. */
    private static List<Map<String, Object>> told(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> told = new TreeMap<>();
                    row.forEach((column, value) -> told.put(column, String.valueOf(plain(value))));
                    told.keySet().removeAll(List.of("id", "number", "dossier", "key"));
                    return told;
                })
                .toList();
    }

    private static Object plain(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
    }
}
