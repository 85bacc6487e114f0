package vn.motcua.procedures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/motcua export-procedure CODE}: writes a whole procedure as one JSON document, ready to be imported again. */
@Component
@Command(
        name = "export-procedure",
        mixinStandardHelpOptions = true,
        description = "Writes the current revision of a procedure as one JSON document (docs/procedure-document.md).",
        footer = {"", "Exit code 0: written; 1: there is no such procedure or revision."})
class ExportProcedureCommand implements Callable<Integer> {

    private final Procedures procedures;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CODE", description = "code of the procedure, e.g. 1.001193")
    private String code = "";

    @Option(names = "--revision", paramLabel = "NO", description = "a former revision instead of the current one")
    private @Nullable Integer no;

    @Option(names = "--out", paramLabel = "FILE", description = "write to this file instead of the screen")
    private @Nullable Path file;

    ExportProcedureCommand(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public Integer call() throws Exception {
        var revision = no == null ? procedures.find(code) : procedures.findRevision(code, no);
        if (revision.isEmpty()) {
            spec.commandLine().getErr().println("Không có thủ tục " + code + (no == null ? "" : " phiên bản " + no));
            return 1;
        }
        var json = new ByteArrayOutputStream();
        ProcedureJson.write(revision.get().document(), json);
        if (file != null) {
            Files.write(file, json.toByteArray());
        } else {
            var out = spec.commandLine().getOut();
            out.println(json.toString(StandardCharsets.UTF_8));
            out.flush();
        }
        return 0;
    }
}
