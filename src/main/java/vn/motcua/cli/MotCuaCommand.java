package vn.motcua.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.objenesis.SpringObjenesis;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * {@code bin/motcua COMMAND …}. A module offers a command by having a component annotated with picocli's
 * {@link Command}; nothing is registered here.
 */
@Command(
        name = "bin/motcua",
        description = "Works on the database of a Một Cửa, beside a running server or without one.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The database is the one in MOTCUA_DATA_DIR, or the one that MOTCUA_DB_URL names.",
            "Every command explains itself: bin/motcua COMMAND --help"
        })
public class MotCuaCommand implements Runnable {

    private static final List<String> ASKING_FOR_HELP = List.of("--help", "-h", "help");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** True if the arguments ask for a command, and not for the server. */
    public static boolean named(String[] args) {
        return args.length > 0 && (!args[0].startsWith("-") || ASKING_FOR_HELP.contains(args[0]));
    }

    /** Runs one command in the given Spring application and returns the exit code: 0 done, 1 failed, 2 misused. */
    public static int run(Class<?> application, String[] args) {
        return run(application, Commands.inClassPath(), args);
    }

    static int run(Class<?> application, List<Class<?>> all, String[] args) {
        if (Arrays.stream(args).anyMatch(ASKING_FOR_HELP::contains)) {
            asked(commands(all, MotCuaCommand::lifeless), args).usage(System.out);
            return 0;
        }
        var asked = all.stream().filter(type -> name(type).equals(args[0])).toList();
        if (asked.isEmpty()) {
            return commands(all, MotCuaCommand::lifeless).execute(args);
        }
        try (var objects = new CommandObjects(application)) {
            return commands(asked, objects).execute(args);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }

    private static CommandLine commands(List<Class<?>> types, CommandLine.IFactory objects) {
        var commands = new CommandLine(new MotCuaCommand(), objects);
        types.forEach(commands::addSubcommand);
        return commands.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(MotCuaCommand::failed);
    }

    /** What a command refuses is told in a sentence; only what nobody foresaw shows where it happened. */
    private static int failed(Exception failure, CommandLine command, ParseResult asked) throws Exception {
        if (!(failure instanceof IllegalStateException) || failure.getMessage() == null) {
            throw failure;
        }
        command.getErr().println(command.getColorScheme().errorText(failure.getMessage()));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(Command.class).name();
    }

    private static <T> T lifeless(Class<T> type) {
        return new SpringObjenesis().newInstance(type);
    }

    /** Help starts nothing: it follows the names only, on commands without a life of their own. */
    private static CommandLine asked(CommandLine root, String[] args) {
        var asked = root;
        for (var name : Stream.of(args).filter(arg -> !arg.startsWith("-")).toList()) {
            asked = asked.getSubcommands().getOrDefault(name, asked);
        }
        return asked;
    }
}
