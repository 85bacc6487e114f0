package vn.motcua.procedures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** {@code bin/motcua import-procedure FILE.json}: publishes one document, so that adding a procedure needs no code. */
@Component
@Command(
        name = "import-procedure",
        mixinStandardHelpOptions = true,
        description = {
            "Checks one procedure document (docs/procedure-document.md) and publishes it as a new revision.",
            "The same content as the current revision changes nothing."
        },
        footer = {"", "Exit code 0: published or unchanged; 1: the document has errors, nothing was changed."})
class ImportProcedureCommand implements Callable<Integer> {

    private static final Actor BY = new Actor.Machine("bin/motcua import-procedure");

    private final PublishRevision publish;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE.json", description = "the document")
    private Path file = Path.of("");

    @Option(names = "--check", description = "only say what publishing would do")
    private boolean checkOnly;

    ImportProcedureCommand(PublishRevision publish) {
        this.publish = publish;
    }

    @Override
    public Integer call() throws Exception {
        try (var json = Files.newInputStream(file)) {
            return take(ProcedureJson.read(json));
        } catch (InvalidInput e) {
            tell("LỖI", e.faults());
            return 1;
        }
    }

    private int take(ProcedureDocument document) {
        var effect = publish.effectOf(document);
        tell("LỖI", effect.errors());
        tell("LƯU Ý", effect.warnings());
        effect.affected().forEach(affected -> say("ẢNH HƯỞNG · " + affected));
        effect.obstacles().forEach(obstacle -> say("CHƯA NỘP ĐƯỢC HỒ SƠ · " + obstacle));
        if (!effect.errors().isEmpty()) {
            return 1;
        }
        if (!checkOnly) {
            publish.publish(document, BY);
        }
        say("%s phiên bản %d: %s".formatted(document.code(), effect.no(), outcome(effect)));
        return 0;
    }

    private String outcome(RevisionEffect effect) {
        if (effect.unchanged()) {
            return "không đổi";
        }
        return checkOnly ? "có thể công bố" : "đã công bố";
    }

    private void tell(String what, List<Fault> faults) {
        faults.forEach(
                fault -> say(what + " · " + (fault.field().isEmpty() ? "" : fault.field() + ": ") + fault.message()));
    }

    private void say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
