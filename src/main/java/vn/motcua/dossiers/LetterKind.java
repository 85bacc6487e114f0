package vn.motcua.dossiers;

/** The papers the law prescribes; the form number differs between the two rule sets. */
public enum LetterKind {
    /** Mẫu 01. */
    APPOINTMENT_SLIP("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
    /** Mẫu 02. */
    SUPPLEMENT_REQUEST("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
    /** Mẫu 03. */
    INTAKE_REFUSAL("Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
    /** Mẫu 04: a slip in 2018, a letter since 2025. */
    APOLOGY_NOTICE("Xin lỗi và hẹn lại ngày trả kết quả"),
    /** Mẫu 05 of 2025. */
    STOP_NOTICE("Thông báo dừng giải quyết hồ sơ"),
    /** Mẫu 05 of 2018, Mẫu 06 of 2025; set from the steps as they stand. */
    ROUTING_SHEET("Phiếu kiểm soát quá trình giải quyết hồ sơ"),
    COLLECTION_RECEIPT("Biên nhận trả kết quả"),
    /** With the public post, see {@link PostalHandOver}. */
    POSTAL_MINUTES("Biên bản giao nhận hồ sơ với bưu chính");

    private final String label;

    LetterKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is addressed to the applicant, or passes between officers only. */
    public boolean forApplicant() {
        return switch (this) {
            case APPOINTMENT_SLIP,
                    SUPPLEMENT_REQUEST,
                    INTAKE_REFUSAL,
                    APOLOGY_NOTICE,
                    STOP_NOTICE,
                    COLLECTION_RECEIPT -> true;
            case ROUTING_SHEET, POSTAL_MINUTES -> false;
        };
    }
}
