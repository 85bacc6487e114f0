package vn.motcua.dossiers;

/** Where a dossier stands, with the words on screen and the code of the national portal (field of the TrangThaiHoSo message). */
public enum DossierState {
    SUBMITTED("Mới đăng ký", 1, false),
    DECLINED("Không được tiếp nhận", 3, true),
    IN_PROGRESS("Đang xử lý", 4, false),
    AWAITING_SUPPLEMENT("Yêu cầu bổ sung giấy tờ", 5, false),
    AWAITING_PAYMENT("Yêu cầu thực hiện nghĩa vụ tài chính", 6, false),
    SUSPENDED("Tạm dừng xử lý", 8, false),
    WITHDRAWN("Công dân yêu cầu rút hồ sơ", 7, true),
    STOPPED("Dừng xử lý", 8, true),
    RESULT_READY("Đã xử lý xong", 9, false),
    RETURNED("Đã trả kết quả", 10, true);

    private final String label;
    private final int nationalCode;
    private final boolean closed;

    DossierState(String label, int nationalCode, boolean closed) {
        this.label = label;
        this.nationalCode = nationalCode;
        this.closed = closed;
    }

    public String label() {
        return label;
    }

    public int nationalCode() {
        return nationalCode;
    }

    /** Whether nothing more can happen to it. */
    public boolean closed() {
        return closed;
    }

    /** Whether nobody works on it any more: what is decided waits only to be returned. */
    boolean processed() {
        return closed || this == RESULT_READY;
    }
}
