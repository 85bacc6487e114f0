package vn.motcua.procedures;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/motcua import-procedures FILE…}: fills the catalogue from files of many procedures. */
@Component
@Command(
        name = "import-procedures",
        mixinStandardHelpOptions = true,
        description = {
            "Imports procedures from files: crawled pages of the national portal (JSON lines), the 2021 register",
            "(JSON array) or documents of our own export; gzipped or not. Each record is taken whole or not at all,",
            "the same file again changes nothing, and what an official has edited is not overwritten."
        },
        footer = {
            "",
            "Prints a line for each rejected (TỪ CHỐI) or doubtful (XEM LẠI) record, then the counts.",
            "Exit code 0: every record was taken; 1: some were rejected or a file could not be read."
        })
class ImportProceduresCommand implements Callable<Integer> {

    private final ImportProcedures importing;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to import, in this order")
    private List<Path> files = List.of();

    ImportProceduresCommand(ImportProcedures importing) {
        this.importing = importing;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var report = importing.run(files, out::println);
        out.println(report.summary());
        out.flush();
        return report.rejected() == 0 ? 0 : 1;
    }
}
