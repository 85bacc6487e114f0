package vn.motcua.dossiers;

/**
 * How much of its time a leg or a step used (thời gian đã sử dụng), so that one's lateness is not taken for another's.
 *
 * @param used minutes of working time from its beginning to its end, or until now
 * @param allowed minutes of working time from its beginning to its due time
 */
public record WorkedTime(long used, long allowed) {

    /** Minutes used beyond what was allowed; 0 within it. */
    public long over() {
        return Math.max(0, used - allowed);
    }
}
