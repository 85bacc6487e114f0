package vn.motcua.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.bench.People.Citizen;
import vn.motcua.bench.People.Commune;

/** {@code bin/motcua bench lifecycle}: dossiers from filing to the returned result, and what plain JDBC makes of the same rows. */
@Component
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        description = "Drives dossiers through create, receive, appraise, approve and return over the HTTP API.",
        footer = {
            "",
            "Prints steps_per_s, step_p50_ms, step_p95_ms, lifecycle_p50_ms, lifecycle_p95_ms, refused, lost,",
            "floor_steps_per_s (the same rows by plain JDBC), events (in the table), clients and machine.",
            "Exit code 0: nothing refused or lost; 1: something was."
        })
class LifecycleCommand implements Callable<Integer> {

    private final SampleOnly sampleOnly;
    private final People people;
    private final Preload preload;
    private final Floor floor;
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

    @Option(names = "--dossiers", defaultValue = "2000", description = "dossiers to drive (default: ${DEFAULT-VALUE})")
    private int dossiers;

    @Option(
            names = "--warm-up",
            defaultValue = "4000",
            description =
                    "dossiers driven before, not measured; a server started a moment ago has yet to compile what it"
                            + " runs (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--preload", description = "first add finished dossiers with so many events (default: none)")
    private int preloadEvents;

    LifecycleCommand(SampleOnly sampleOnly, People people, Preload preload, Floor floor, JdbcClient jdbc) {
        this.sampleOnly = sampleOnly;
        this.people = people;
        this.preload = preload;
        this.floor = floor;
        this.jdbc = jdbc;
    }

    /** What one client did. */
    private record Share(Timings steps, Timings lives, List<String> finished, int refused) {}

    @Override
    public Integer call() throws Exception {
        sampleOnly.require();
        List<Commune> communes;
        List<Citizen> citizens;
        String first;
        try (var http = new HttpConnection(url)) {
            communes = people.communes(http);
            citizens = people.citizens(http, clients);
            var life = new DossierLife(http, new Timings());
            first = life.live(communes.getFirst(), citizens.getFirst());
            if (first.isEmpty()) {
                throw new IllegalStateException("The first dossier was refused: " + life.refusal());
            }
        }
        if (preloadEvents > 0) {
            preload.dossiers(first, preloadEvents / DossierLife.STEPS, communes);
        }
        drive(warmUp, communes, citizens);
        var start = System.nanoTime();
        var shares = drive(dossiers, communes, citizens);
        var seconds = (System.nanoTime() - start) / 1e9;
        return report(
                shares,
                seconds,
                lost(shares, citizens),
                floor.stepsPerSecond(first, warmUp, dossiers, clients, communes.size()));
    }

    private List<Share> drive(int count, List<Commune> communes, List<Citizen> citizens) {
        var next = new AtomicInteger();
        return Clients.run(clients, client -> () -> {
            var share = new Share(new Timings(), new Timings(), new ArrayList<>(), 0);
            var refused = 0;
            try (var http = new HttpConnection(url)) {
                var life = new DossierLife(http, share.steps());
                for (var one = next.getAndIncrement(); one < count; one = next.getAndIncrement()) {
                    var start = System.nanoTime();
                    var number = life.live(communes.get(one % communes.size()), citizens.get(client % citizens.size()));
                    if (number.isEmpty()) {
                        refused++;
                    } else {
                        share.lives().add(System.nanoTime() - start);
                        share.finished().add(number);
                    }
                }
            }
            return new Share(share.steps(), share.lives(), share.finished(), refused);
        });
    }

    /** Reads every finished dossier again: it must stand where the answers said, with one event for each step. */
    private int lost(List<Share> shares, List<Citizen> citizens) {
        return Clients.<Integer>run(clients, client -> () -> {
                    try (var http = new HttpConnection(url)) {
                        var token = citizens.get(client % citizens.size()).token();
                        var lost = 0;
                        for (var number : shares.get(client).finished()) {
                            lost += stands(http, token, number) ? 0 : 1;
                        }
                        return lost;
                    }
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static boolean stands(HttpConnection http, String token, String number) throws IOException {
        var dossier = http.get(token, "/api/v1/dossiers/" + number);
        var whole = dossier.body().contains("\"version\":" + DossierLife.STEPS + ",");
        return dossier.done() && dossier.text("state").equals("RETURNED") && whole;
    }

    private int report(List<Share> shares, double seconds, int lost, double floorStepsPerSecond) {
        var steps = new Timings();
        var lives = new Timings();
        shares.forEach(share -> steps.addAll(share.steps()));
        shares.forEach(share -> lives.addAll(share.lives()));
        var refused = shares.stream().mapToInt(Share::refused).sum();
        var events = jdbc.sql("select count(*) from dossiers.event")
                .query(Long.class)
                .single();
        spec.commandLine()
                .getOut()
                .println(new Figures()
                        .put("steps_per_s", Figures.rounded(steps.count() / seconds))
                        .put("step_p50_ms", steps.millis(0.5))
                        .put("step_p95_ms", steps.millis(0.95))
                        .put("lifecycle_p50_ms", lives.millis(0.5))
                        .put("lifecycle_p95_ms", lives.millis(0.95))
                        .put("refused", refused)
                        .put("lost", lost)
                        .put("floor_steps_per_s", floorStepsPerSecond)
                        .put("events", events)
                        .put("clients", clients)
                        .put("machine", Figures.machine())
                        .json());
        spec.commandLine().getOut().flush();
        return refused + lost == 0 ? 0 : 1;
    }
}
