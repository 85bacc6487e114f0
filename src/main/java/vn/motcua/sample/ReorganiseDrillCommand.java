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

/** {@code bin/motcua drill reorganise}: 30/06/2025 to 01/07/2025, with dossiers in flight. */
@Component
@ThrowAwayDatabase(properties = {"motcua.sample=true", "motcua.sample-province=false"})
@Command(
        name = "reorganise",
        mixinStandardHelpOptions = true,
        description = "Turns the sample province of three levels into its successor of two, with dossiers in flight.",
        footer = {
            "",
            "The last line is one JSON object: dossiers, in_flight, moved, lost, late_because, codes_not_found,",
            "seconds (of the reorganisation itself) and seed.",
            "Exit code 0: nothing lost, late or not found; 1: something was, told above the last line."
        })
class ReorganiseDrillCommand implements Callable<Integer> {

    private final ObjectProvider<ReorganiseDrill> drill;
    private final JsonMapper json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--dossiers",
            defaultValue = "1000",
            description = "dossiers in flight on the eve (default: ${DEFAULT-VALUE})")
    private int dossiers;

    @Option(
            names = "--seed",
            defaultValue = "20250701",
            description = "of everything left to chance (default: ${DEFAULT-VALUE})")
    private long seed;

    ReorganiseDrillCommand(ObjectProvider<ReorganiseDrill> drill, JsonMapper json) {
        this.drill = drill;
        this.json = json;
    }

    @Override
    public Integer call() {
        var outcome = drill.getObject().run(dossiers, seed);
        var out = spec.commandLine().getOut();
        outcome.faults().forEach(out::println);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("dossiers", outcome.dossiers());
        figures.put("in_flight", outcome.inFlight());
        figures.put("moved", outcome.moved());
        figures.put("lost", outcome.lost());
        figures.put("late_because", outcome.lateBecause());
        figures.put("codes_not_found", outcome.codesNotFound());
        figures.put("seconds", Math.round(outcome.seconds() * 10) / 10.0);
        figures.put("seed", outcome.seed());
        out.println(json.writeValueAsString(figures));
        out.flush();
        return outcome.passed() ? 0 : 1;
    }
}
