package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import vn.motcua.MotCua;
import vn.motcua.database.ThrowAwayDatabase;

/** The whole application, as a command line starts it. */
class CommandObjectsTest {

    @Test
    void theApplicationStartsWithoutItsWebSideAndMakesACommand() throws Exception {
        var drill = Commands.inClassPath().stream()
                .flatMap(type -> Arrays.stream(type.getAnnotation(Command.class).subcommands()))
                .filter(type -> type.isAnnotationPresent(ThrowAwayDatabase.class))
                .findFirst()
                .orElseThrow();

        try (var objects = new CommandObjects(MotCua.class)) {
            assertThat(objects.create(drill)).isInstanceOf(drill);
        }
    }
}
