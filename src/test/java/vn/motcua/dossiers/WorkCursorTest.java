package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.vocabulary.InvalidInput;

class WorkCursorTest {

    @Test
    void thePageAfterARowWithoutADueTimeGoesOnBehindItAndNotFromTheStart() {
        assertThat(WorkCursor.parse(WorkCursor.after(null, 7, 2)))
                .isEqualTo(new WorkCursor(Instant.parse(WorkCursor.NEVER), 7, 2));
    }

    @Test
    void aDueTimeIsKeptToTheMicrosecond() {
        var due = Instant.parse("2026-11-25T03:04:05.123456Z");

        assertThat(WorkCursor.parse(WorkCursor.after(due, 7, 2))).isEqualTo(new WorkCursor(due, 7, 2));
    }

    @Test
    void whatNobodyWroteIsRefusedInWords() {
        for (var cursor : new String[] {"x", "1_2", "1_2_x", "99999999999999999999_1_1"}) {
            assertThatThrownBy(() -> WorkCursor.parse(cursor)).isInstanceOf(InvalidInput.class);
        }
    }
}
