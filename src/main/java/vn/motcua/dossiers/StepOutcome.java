package vn.motcua.dossiers;

/** How a step or a leg was left. */
public enum StepOutcome {
    FORWARDED("Đã chuyển"),
    APPRAISED("Đã thẩm định"),
    SUBMITTED_FOR_SIGNATURE("Đã trình ký"),
    SENT_BACK("Trả lại"),
    APPROVED("Đã phê duyệt"),
    REFUSED("Từ chối"),
    /** Closed from outside: the dossier was withdrawn, stopped or refused by the lead. */
    CANCELLED("Kết thúc theo hồ sơ"),
    /** Goes on in another agency, which took over by a decision on the organisation. */
    REHOMED("Chuyển sang cơ quan tiếp nhận nhiệm vụ");

    private final String label;

    StepOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
