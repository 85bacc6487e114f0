package vn.motcua.sample;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.database.ThrowAwayDatabase;

/** {@code bin/motcua drill routes}: random lives over random routes, compared with an oracle. */
@Component
@ThrowAwayDatabase(properties = {"motcua.sample=true", "motcua.sample-province=false"})
@Command(
        name = "routes",
        mixinStandardHelpOptions = true,
        description =
                "Walks dossiers over random routes with random acts, and compares each with what the route alone says.",
        footer = {
            "",
            "The last line is one JSON object: runs, violations, acts, seconds and seed.",
            "Every run has a seed of its own, counted on from --seed; a violation says which one repeats it alone.",
            "Exit code 0: no violation; 1: some, the first of them told above the last line."
        })
class RoutesDrillCommand implements Callable<Integer> {

    private final ObjectProvider<RoutesDrill> drill;
    private final JsonMapper json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--runs",
            defaultValue = "1000",
            description = "routes drawn, with one dossier each (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--seed",
            defaultValue = "20261126",
            description = "of everything left to chance (default: ${DEFAULT-VALUE})")
    private long seed;

    RoutesDrillCommand(ObjectProvider<RoutesDrill> drill, JsonMapper json) {
        this.drill = drill;
        this.json = json;
    }

    @Override
    public Integer call() {
        var outcome = drill.getObject().run(runs, seed);
        var out = spec.commandLine().getOut();
        outcome.faults().forEach(out::println);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("runs", outcome.runs());
        figures.put("violations", outcome.violations());
        figures.put("acts", outcome.acts());
        figures.put("seconds", Math.round(outcome.seconds() * 10) / 10.0);
        figures.put("seed", outcome.seed());
        out.println(json.writeValueAsString(figures));
        out.flush();
        return outcome.passed() ? 0 : 1;
    }
}
