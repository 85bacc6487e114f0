package vn.motcua.dossiers;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.vocabulary.NotFound;

/** {@code bin/motcua verify [NUMBER]}: whether anybody changed the history of one dossier, or of all. */
@Component
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the hash chains: whether an event was changed, removed or slipped in, or a due time changed beside the history.",
            "Without a number it goes on with the round through all dossiers where the last one stopped."
        },
        footer = {"", "Exit code 1: a chain is broken, there is no such dossier, or no dossier at all to look at."})
class VerifyCommand implements Callable<Integer> {

    private final EventChain chain;
    private final ChainRounds rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NUMBER", description = "of one dossier")
    private @Nullable String number;

    @Option(names = "--minutes", defaultValue = "60", description = "at most so long (default: ${DEFAULT-VALUE})")
    private int minutes = 60;

    VerifyCommand(EventChain chain, ChainRounds rounds) {
        this.chain = chain;
        this.rounds = rounds;
    }

    @Override
    public Integer call() {
        return number == null ? all() : one(number);
    }

    private int one(String typed) {
        var out = spec.commandLine().getOut();
        try {
            var fault = chain.fault(DossierNumber.parse(typed));
            out.println(fault.map(said -> "SAI · " + typed + ": " + said).orElse("ĐÚNG · " + typed));
            return fault.isEmpty() ? 0 : 1;
        } catch (NotFound missing) {
            out.println("LỖI · " + missing.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private int all() {
        var out = spec.commandLine().getOut();
        var looked = rounds.go(Duration.ofMinutes(minutes));
        var broken = rounds.broken();
        out.printf("Đã kiểm tra %d hồ sơ; %d hồ sơ có lịch sử không khớp.%n", looked, broken.size());
        broken.forEach(one -> out.println("SAI · " + one.number() + ": " + one.fault()));
        if (looked == 0) {
            out.println("Cơ sở dữ liệu này không có hồ sơ nào: xem lại MOTCUA_DATA_DIR hoặc MOTCUA_DB_URL.");
        }
        out.flush();
        return broken.isEmpty() && looked > 0 ? 0 : 1;
    }
}
