package vn.motcua.dossiers;

/** How a question to another agency ended without an answer. */
public enum QuestionEnd {
    /** The step that asked took it back, with a reason. */
    WITHDRAWN("Đã rút yêu cầu"),
    /** Its time had passed when the step that asked was left. */
    UNANSWERED("Quá hạn không trả lời"),
    /** The dossier ended: refused by the lead, withdrawn or stopped. */
    DOSSIER_ENDED("Kết thúc theo hồ sơ");

    private final String label;

    QuestionEnd(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
