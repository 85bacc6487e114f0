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

/** {@code bin/motcua drill races}: every act against every other on one dossier, from two clients at the same time. */
@Component
@ThrowAwayDatabase(properties = {"motcua.sample=true", "motcua.sample-province=false"})
@Command(
        name = "races",
        mixinStandardHelpOptions = true,
        description =
                "Lets two people act on one dossier at the same time: every act against every other and against itself.",
        footer = {
            "",
            "The last line is one JSON object: rounds, pairs (of acts that were raced), double_winners (both acts stand though",
            "the first excludes the second), lost_updates (an act was answered as done and is not in the history, or the",
            "history or the dossier is not what both left), unexplained_losers (refused without being told who was",
            "first and when, or where the dossier stands), seconds and seed.",
            "Rounds go over all pairs in turn; a finding says which seed repeats its round alone.",
            "Exit code 0: nothing found; 1: something was, told above the last line."
        })
class RacesDrillCommand implements Callable<Integer> {

    private final ObjectProvider<RacesDrill> drill;
    private final JsonMapper json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rounds", defaultValue = "1000", description = "races to hold (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--seed",
            defaultValue = "20261126",
            description = "of everything left to chance but who is first (default: ${DEFAULT-VALUE})")
    private long seed;

    RacesDrillCommand(ObjectProvider<RacesDrill> drill, JsonMapper json) {
        this.drill = drill;
        this.json = json;
    }

    @Override
    public Integer call() {
        var outcome = drill.getObject().run(rounds, seed);
        var out = spec.commandLine().getOut();
        outcome.faults().forEach(out::println);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rounds", outcome.rounds());
        figures.put("pairs", outcome.pairs());
        figures.put("double_winners", outcome.doubleWinners());
        figures.put("lost_updates", outcome.lostUpdates());
        figures.put("unexplained_losers", outcome.unexplainedLosers());
        figures.put("seconds", Math.round(outcome.seconds() * 10) / 10.0);
        figures.put("seed", outcome.seed());
        out.println(json.writeValueAsString(figures));
        out.flush();
        return outcome.passed() ? 0 : 1;
    }
}
