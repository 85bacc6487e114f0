package vn.motcua.bench;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/motcua bench …}: measures a running instance of the sample province over HTTP. */
@Component
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a running instance of the sample province over HTTP; the last line is one JSON object.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LifecycleCommand.class, SearchCommand.class, TrackCommand.class},
        footer = {"", "It fills the instance's database with made-up rows for good: use a data folder of its own."})
class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure.");
    }
}
