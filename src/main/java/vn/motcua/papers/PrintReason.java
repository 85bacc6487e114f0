package vn.motcua.papers;

/** Why a paper is printed or opened. */
public enum PrintReason {
    FIRST("Bản đầu tiên"),
    VIEWED("Xem trên màn hình"),
    LOST("Người nộp làm mất, hỏng giấy"),
    DAMAGED("In lỗi, kẹt giấy"),
    FOR_FILE("Lưu hồ sơ giấy"),
    FOR_APPLICANT("Chủ hồ sơ tải về");

    private final String label;

    PrintReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an officer gives it for printing a paper once more. */
    public boolean reprint() {
        return switch (this) {
            case LOST, DAMAGED, FOR_FILE -> true;
            case FIRST, VIEWED, FOR_APPLICANT -> false;
        };
    }
}
