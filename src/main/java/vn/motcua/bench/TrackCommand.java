package vn.motcua.bench;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/motcua bench track}: people following their dossiers by number and look-up code. */
@Component
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        description = "Reads the progress of dossiers by number and look-up code, without signing in.",
        footer = {
            "",
            "Look-ups from one address are limited: start the instance with MOTCUA_API_TRACKINGPERMINUTE=100000000.",
            "Prints requests_per_s, p50_ms, p95_ms, refused, dossiers, clients and machine."
        })
class TrackCommand implements Callable<Integer> {

    private static final int DIFFERENT = 5_000;

    private final SampleOnly sampleOnly;
    private final People people;
    private final Preload preload;
    private final JdbcClient jdbc;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "the running instance (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Option(names = "--clients", defaultValue = "8", description = "clients at once (default: ${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--requests", defaultValue = "20000", description = "requests to make (default: ${DEFAULT-VALUE})")
    private int requests;

    @Option(names = "--preload", description = "first fill up with finished dossiers to so many (default: none)")
    private int preloadDossiers;

    TrackCommand(SampleOnly sampleOnly, People people, Preload preload, JdbcClient jdbc) {
        this.sampleOnly = sampleOnly;
        this.people = people;
        this.preload = preload;
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() throws Exception {
        sampleOnly.require();
        var missing = preloadDossiers - count();
        if (missing > 0) {
            try (var http = new HttpConnection(url)) {
                var communes = people.communes(http);
                var citizen = people.citizens(http, 1).getFirst();
                var first = new DossierLife(http, new Timings()).live(communes.getFirst(), citizen);
                preload.dossiers(first, (int) missing, communes);
            }
        }
        var readers = new Readers(url, clients);
        var paths = paths();
        readers.read(paths, requests / 4);
        var figures = readers.read(paths, requests)
                .put("dossiers", count())
                .put("clients", clients)
                .put("machine", Figures.machine());
        spec.commandLine().getOut().println(figures.json());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private long count() {
        return jdbc.sql("select count(*) from dossiers.dossier")
                .query(Long.class)
                .single();
    }

    private List<String> paths() {
        return jdbc.sql("""
                        select number, lookup_code from dossiers.dossier
                        tablesample bernoulli (:share) order by lookup_code limit :different""")
                .param("share", Math.min(100, 200.0 * DIFFERENT / Math.max(1, count())))
                .param("different", DIFFERENT)
                .query((row, n) -> "/api/v1/dossiers/%s/progress?lookupCode=%s"
                        .formatted(row.getString("number"), row.getString("lookup_code")))
                .list();
    }
}
