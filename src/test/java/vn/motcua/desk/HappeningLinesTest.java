package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.EventType;
import vn.motcua.procedures.ProcedureDocument;

/** What was before is an officer of a step that was handed out, and a due time of a deadline that moved. */
class HappeningLinesTest {

    @Test
    void whatWasBeforeIsSaidAsWhatItIs() {
        assertThat(lines(EventType.ASSIGNED, "Đặng Thị Mỹ Hạnh")).containsExactly("Người giữ trước: Đặng Thị Mỹ Hạnh");
        assertThat(lines(EventType.EXTENDED, "2026-12-11T10:00:00Z"))
                .containsExactly("Hạn trước: 17:00 thứ Sáu 11/12/2026");
    }

    private static List<String> lines(EventType type, String former) {
        var happening = new Happening(1, Instant.EPOCH, type, "Kiểm thử", Map.of("former", former));
        return HappeningLines.of(happening, mock(ProcedureDocument.class));
    }
}
