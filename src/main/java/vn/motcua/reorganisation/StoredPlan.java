package vn.motcua.reorganisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept.
 *
 * @param author who saved this version
 * @param approver another administrator; null for a draft
 * @param restructured when the tree changed; null before
 * @param moved dossiers handed over so far
 * @param undecided dossiers that no rule of the plan fits, at the last pass
 */
public record StoredPlan(
        long id,
        int version,
        State state,
        Plan document,
        long author,
        String authorName,
        Instant saved,
        @Nullable Long approver,
        @Nullable String approverName,
        @Nullable Instant approved,
        @Nullable Instant restructured,
        @Nullable Instant finished,
        int moved,
        int undecided) {

    /** How far a plan is. */
    public enum State {
        DRAFT("Đang soạn"),
        /** Waits for its day. */
        APPROVED("Đã phê duyệt, chờ ngày hiệu lực"),
        /** The tree has changed, dossiers are being handed over. */
        MOVING("Đang chuyển hồ sơ"),
        DONE("Đã hoàn thành");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
