package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.AwaitedWork.Awaited;
import vn.motcua.dossiers.AwaitedWork.Kind;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.notifications.Letter.Line;

/** What the morning's digest says, how long it grows, and when it is written. */
class LetterTest {

    private static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-30T03:00:00Z");

    private final Letter.Writer letters = new Letter.Writer("https://motcua.example");

    @Test
    void whatIsLateComesFirstAndFortyLinesAreTheMost() {
        var letter = letters.digest(lines(38, 1), lines(5, 100));

        assertThat(letter.subject()).contains("38 việc quá hạn, 5 việc sắp đến hạn");
        assertThat(letter.body()).containsSubsequence("QUÁ HẠN (38)", "SẮP ĐẾN HẠN (5)", "và 3 hồ sơ khác");
        assertThat(letter.body().lines().filter(line -> line.startsWith("- "))).hasSize(40);
    }

    @Test
    void nothingSoonHasNoHeading() {
        assertThat(letters.digest(lines(41, 1), List.of()).body())
                .contains("QUÁ HẠN (41)", "và 1 hồ sơ khác")
                .doesNotContain("SẮP ĐẾN HẠN");
    }

    @Test
    void itIsWrittenAtSevenInTheProvincesTime() {
        var last = ExecutionComplete.simulatedSuccess(MONDAY_AT_TEN);

        assertThat(NoticeTasks.EVERY_MORNING.getNextExecutionTime(last))
                .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    private static List<Line> lines(int many, int from) {
        return IntStream.range(from, from + many)
                .mapToObj(no -> new Line(
                        new DossierNumber("H21.180-261127-%04d".formatted(no)),
                        new Awaited(
                                Kind.STEP,
                                no,
                                "Thẩm định",
                                1,
                                MONDAY_AT_TEN.minusSeconds(7_200),
                                MONDAY_AT_TEN,
                                true,
                                List.of(1L),
                                List.of())))
                .toList();
    }
}
