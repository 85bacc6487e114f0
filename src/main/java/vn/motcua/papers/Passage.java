package vn.motcua.papers;

/**
 * The passages of papers that no law words: an administrator may word them anew, and nothing else of a paper.
 */
public enum Passage {
    SLIP_HINT(
            PaperKind.APPOINTMENT_SLIP,
            "Lời dặn khi đến nhận kết quả",
            "Khi đến nhận kết quả, mang theo giấy này và giấy tờ tùy thân (hoặc giấy ủy quyền)."),
    SUPPLEMENT_INTRO(
            PaperKind.SUPPLEMENT_REQUEST,
            "Lời dẫn trước danh sách cần bổ sung",
            "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"),
    SUPPLEMENT_CLOSING(
            PaperKind.SUPPLEMENT_REQUEST,
            "Lời kết",
            "Chỉ cần nộp những giấy tờ nêu trên; giấy tờ đã nộp đủ không phải nộp lại."),
    REFUSAL_CLOSING(PaperKind.INTAKE_REFUSAL, "Lời kết", "Xin thông báo để Ông/Bà được biết."),
    APOLOGY(
            PaperKind.APOLOGY_NOTICE,
            "Lời xin lỗi",
            "Chúng tôi chân thành xin lỗi Ông/Bà vì sự chậm trễ này và mong nhận được sự thông cảm."),
    STOP_CLOSING(PaperKind.STOP_NOTICE, "Lời kết", "Xin thông báo để Ông/Bà được biết."),
    COLLECTION_STATEMENT(
            PaperKind.COLLECTION_RECEIPT,
            "Lời xác nhận của người nhận",
            "Người nhận đã kiểm tra và nhận đủ kết quả nêu trên.");

    private final PaperKind paper;
    private final String label;
    private final String usual;

    Passage(PaperKind paper, String label, String usual) {
        this.paper = paper;
        this.label = label;
        this.usual = usual;
    }

    public PaperKind paper() {
        return paper;
    }

    public String label() {
        return label;
    }

    /** What it says until somebody words it. */
    public String usual() {
        return usual;
    }
}
