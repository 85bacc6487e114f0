package vn.motcua.sample;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.database.ThrowAwayDatabase;

/** {@code bin/motcua drill …}: proves what a test cannot afford, on the sample province in a database of its own. */
@Component
@ThrowAwayDatabase(properties = {"motcua.sample=true", "motcua.sample-province=false"})
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description =
                "Proves the dossiers' rules at length on the sample province, in a database of its own that is thrown away.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReorganiseDrillCommand.class, RoutesDrillCommand.class, RacesDrillCommand.class})
class DrillCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to rehearse.");
    }
}
