package vn.motcua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@ExtendWith(OutputCaptureExtension.class)
class MotCuaCommandTest {

    private static int started;

    @BeforeEach
    void forget() {
        started = 0;
    }

    @Test
    void aCommandIsFoundByItsAnnotationAndRunInTheApplication(CapturedOutput output) {
        assertThat(run("count-things", "--by", "3")).isZero();

        assertThat(output.getOut()).contains("42 things by 3");
    }

    @Test
    void helpOnACommandIsGivenWithoutStartingTheApplication(CapturedOutput output) {
        assertThat(run("count-things", "--help")).isZero();

        assertThat(output.getOut()).contains("Usage: bin/motcua count-things", "--by", "Counts things.");
        assertThat(started).isZero();
    }

    @Test
    void helpNamesEveryCommand(CapturedOutput output) {
        assertThat(run("--help")).isZero();

        assertThat(output.getOut()).contains("count-things");
        assertThat(started).isZero();
    }

    @Test
    void anUnknownCommandIsAMisuse(CapturedOutput output) {
        assertThat(run("no-such")).isEqualTo(2);

        assertThat(output.getErr()).contains("no-such");
    }

    @Test
    void whatACommandRefusesIsToldInASentence(CapturedOutput output) {
        assertThat(run("count-things", "--by", "0")).isEqualTo(1);

        assertThat(output.getErr()).contains("Nothing is counted by 0.").doesNotContain("IllegalStateException");
    }

    @Test
    void optionsForSpringStartTheServer() {
        assertThat(MotCuaCommand.named(new String[] {"--server.port=1"})).isFalse();
        assertThat(MotCuaCommand.named(new String[] {})).isFalse();
        assertThat(MotCuaCommand.named(new String[] {"count-things"})).isTrue();
    }

    @Test
    void everyCommandOfTheModulesIsFoundAndCanExplainItself(CapturedOutput output) {
        assertThat(Commands.inClassPath())
                .contains(CountThings.class)
                .hasSizeGreaterThan(1)
                .allSatisfy(type -> {
                    var name = type.getAnnotation(Command.class).name();
                    assertThat(MotCuaCommand.run(Application.class, new String[] {name, "--help"}))
                            .isZero();
                    assertThat(output.getOut()).contains("Usage: bin/motcua " + name);
                });
        assertThat(started).isZero();
    }

    @Test
    void helpSaysTheDefaultsThatHold(CapturedOutput output) {
        for (var bench : List.of("lifecycle", "search", "track")) {
            MotCuaCommand.run(Application.class, new String[] {"bench", bench, "--help"});
        }

        assertThat(output.getOut())
                .contains("(default: http://localhost:", "(default: 8)", "(default: 2000)")
                .doesNotContain("default: null", "default: 0");
    }

    @Test
    void aDrillSaysWhatItsFiguresMean(CapturedOutput output) {
        for (var drill : List.of("routes", "races")) {
            MotCuaCommand.run(Application.class, new String[] {"drill", drill, "--help"});
        }

        assertThat(output.getOut())
                .contains("--runs", "violations", "--rounds", "double_winners", "lost_updates", "unexplained_losers");
        assertThat(started).isZero();
    }

    private static int run(String... args) {
        return MotCuaCommand.run(Application.class, List.of(CountThings.class), args);
    }

    @SpringBootConfiguration
    @Import(CountThings.class)
    static class Application {

        @Bean
        Integer things() {
            started++;
            return 42;
        }
    }

    @Component
    @Command(name = "count-things", description = "Counts things.")
    static class CountThings implements Callable<Integer> {

        private final Integer things;

        @Option(names = "--by", required = true, description = "Step.")
        int step;

        CountThings(Integer things) {
            this.things = things;
        }

        @Override
        public Integer call() {
            if (step == 0) {
                throw new IllegalStateException("Nothing is counted by 0.");
            }
            System.out.println(things + " things by " + step);
            return 0;
        }
    }
}
