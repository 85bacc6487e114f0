package vn.motcua.agencies;

import java.time.LocalDate;

/** That one agency or area took over from another; {@code effective} is the successor's first day. */
public record Succession(long fromId, long toId, Kind kind, LocalDate effective) {

    /** How the one became the other. */
    public enum Kind {
        /** Sáp nhập. */
        MERGE,
        /** Chia, tách. */
        SPLIT,
        /** Đổi tên. */
        RENAME,
        /** Chuyển nhiệm vụ. */
        TRANSFER
    }
}
