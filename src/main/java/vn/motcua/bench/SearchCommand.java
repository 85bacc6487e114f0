package vn.motcua.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.vocabulary.SearchText;

/** {@code bin/motcua bench search}: people looking for a procedure by words of its name. */
@Component
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches the catalogue by words of its own names, half of them without marks.",
        footer = {"", "Prints requests_per_s, p50_ms, p95_ms, refused, procedures, clients and machine."})
class SearchCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1_000;

    private final SampleOnly sampleOnly;
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

    @Option(names = "--requests", defaultValue = "5000", description = "requests to make (default: ${DEFAULT-VALUE})")
    private int requests;

    @Option(
            names = "--preload",
            description =
                    "fill the catalogue up to so many procedures for this run; they are removed again (default: none)")
    private int preloadProcedures;

    SearchCommand(SampleOnly sampleOnly, JdbcClient jdbc) {
        this.sampleOnly = sampleOnly;
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() {
        sampleOnly.require();
        // What a run that was cut off has left behind.
        empty();
        var readers = new Readers(url, clients);
        var paths = paths();
        try {
            fill(preloadProcedures - count());
            readers.read(paths, requests / 4);
            var figures = readers.read(paths, requests)
                    .put("procedures", count())
                    .put("clients", clients)
                    .put("machine", Figures.machine());
            spec.commandLine().getOut().println(figures.json());
            spec.commandLine().getOut().flush();
            return 0;
        } finally {
            empty();
        }
    }

    private void empty() {
        jdbc.sql("delete from procedures.procedure where code like 'bench.%'").update();
    }

    private long count() {
        return jdbc.sql("select count(*) from procedures.procedure")
                .query(Long.class)
                .single();
    }

    /** Copies of what is there, each with a word of its own in its name, so that they are told apart by searching. */
    private void fill(long missing) {
        if (missing <= 0) {
            return;
        }
        jdbc.sql("""
                        insert into procedures.procedure (code, current_revision, name, sector, levels, service_level,
                            received_at_desk, agency_text, obstacles, sort_name, name_words, search_words)
                        select 'bench.' || i, p.current_revision, p.name || ' ' || i, p.sector, p.levels, p.service_level,
                            p.received_at_desk, p.agency_text, p.obstacles, p.sort_name || ' ' || i,
                            p.name_words || ' ' || i, p.search_words || ' ' || i
                        from generate_series(1, :missing) i
                        join (select *, row_number() over (order by code) - 1 as place, count(*) over () as all_of_them
                              from procedures.procedure) p on p.place = i % p.all_of_them""").param("missing", missing).update();
        jdbc.sql("analyze procedures.procedure").update();
    }

    private List<String> paths() {
        var names = jdbc.sql("select name from procedures.procedure order by md5(code) limit :different")
                .param("different", DIFFERENT)
                .query(String.class)
                .list();
        return IntStream.range(0, names.size())
                .mapToObj(n -> "/api/v1/procedures?q=" + encoded(words(names.get(n), n)))
                .toList();
    }

    /** Two or three words in a row out of a name, typed with marks or without. */
    private static String words(String name, int n) {
        var words = name.split("\\s+");
        var from = n % Math.max(1, words.length - 2);
        var typed = String.join(" ", List.of(words).subList(from, Math.min(words.length, from + 2 + n % 2)));
        return n % 2 == 0 ? typed : SearchText.fold(typed);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
