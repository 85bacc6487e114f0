package vn.motcua.mirrors;

/**
 * Where a mirrored dossier stands, as the national portal lists it (field TrangThaiHoSo): a closed list, with the words on screen.
 */
public enum MirroredState {
    SUBMITTED("Mới đăng ký", 1),
    RECEIVED("Được tiếp nhận", 2),
    DECLINED("Không được tiếp nhận", 3),
    IN_PROGRESS("Đang xử lý", 4),
    AWAITING_SUPPLEMENT("Yêu cầu bổ sung giấy tờ", 5),
    AWAITING_PAYMENT("Yêu cầu thực hiện nghĩa vụ tài chính", 6),
    WITHDRAWN("Công dân yêu cầu rút hồ sơ", 7),
    STOPPED("Dừng xử lý", 8),
    RESULT_READY("Đã xử lý xong", 9),
    RETURNED("Đã trả kết quả", 10);

    private final String label;
    private final int nationalCode;

    MirroredState(String label, int nationalCode) {
        this.label = label;
        this.nationalCode = nationalCode;
    }

    public String label() {
        return label;
    }

    public int nationalCode() {
        return nationalCode;
    }

    /** Whether its time runs, so that it can be late; a source that waits for somebody else stops its clock. */
    public boolean running() {
        return this == RECEIVED || this == IN_PROGRESS;
    }

    /** Whether it has a result, and so a moment at which it came about. */
    boolean decided() {
        return this == RESULT_READY || this == RETURNED;
    }
}
