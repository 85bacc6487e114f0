package vn.motcua.procedures;

/**
 * What an import did; {@code read} = created + updated + unchanged + rejected.
 *
 * @param updated also records kept as a draft because an official has edited the procedure meanwhile
 * @param doubtful of those taken, how many an operator should look at
 */
public record ImportReport(int read, int created, int updated, int unchanged, int rejected, int doubtful) {

    static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0, 0, 0);

    ImportReport with(Outcome outcome, boolean doubt) {
        return new ImportReport(
                read + 1,
                created + (outcome == Outcome.CREATED ? 1 : 0),
                updated + (outcome == Outcome.UPDATED ? 1 : 0),
                unchanged + (outcome == Outcome.UNCHANGED ? 1 : 0),
                rejected + (outcome == Outcome.REJECTED ? 1 : 0),
                doubtful + (doubt ? 1 : 0));
    }

    /** As the operator reads it. */
    public String summary() {
        return "Đã đọc %d · tạo mới %d · cập nhật %d · không đổi %d · từ chối %d · cần xem lại %d"
                .formatted(read, created, updated, unchanged, rejected, doubtful);
    }

    /** What became of one record. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }
}
