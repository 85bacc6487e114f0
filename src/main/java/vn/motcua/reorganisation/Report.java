package vn.motcua.reorganisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan changes, thing by thing.
 *
 * @param counts how many of each; of steps and questions only that, they go with their dossiers
 * @param rows the first two thousand of each
 * @param findings errors keep the plan from being carried out
 */
public record Report(Map<Affected, Integer> counts, List<Row> rows, List<Finding> findings) {

    /** Sorts of things a plan may touch. */
    public enum Affected {
        AGENCY_ENDED("Cơ quan kết thúc hoạt động"),
        AGENCY_FOUNDED("Cơ quan thành lập"),
        AREA("Đơn vị hành chính"),
        OFFICER("Vai trò của cán bộ"),
        UNIT("Phòng, đơn vị"),
        DESK("Nơi tiếp nhận"),
        PROCEDURE("Thẩm quyền theo thủ tục"),
        DELEGATION("Ủy quyền hết hiệu lực"),
        DOSSIER("Hồ sơ đang giải quyết"),
        STEP("Bước đang mở"),
        CONSULTATION("Yêu cầu lấy ý kiến chưa trả lời");

        private final String label;

        Affected(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One thing; {@code to} is null for what ends or could not be decided. */
    public record Row(
            Affected kind,
            String what,
            String from,
            @Nullable String to) {}

    public boolean blocked() {
        return findings.stream().anyMatch(Finding::error);
    }

    /** Gathers a report. */
    static final class Draft {

        private static final int MOST_ROWS = 2000;

        private final Map<Affected, Integer> counts = new EnumMap<>(Affected.class);
        private final List<Row> rows = new ArrayList<>();
        final Findings findings = new Findings();

        void add(Affected kind, String what, String from, @Nullable String to) {
            count(kind, 1);
            if (counts.getOrDefault(kind, 0) <= MOST_ROWS) {
                rows.add(new Row(kind, what, from, to));
            }
        }

        void count(Affected kind, int more) {
            counts.merge(kind, more, Integer::sum);
        }

        Report done(List<Finding> before) {
            var all = new ArrayList<>(before);
            all.addAll(findings.all());
            return new Report(counts, List.copyOf(rows), List.copyOf(all));
        }
    }
}
