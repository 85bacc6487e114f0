package vn.motcua.papers;

import vn.motcua.documents.ApologyNotice;
import vn.motcua.documents.AppointmentSlip;
import vn.motcua.documents.CollectionReceipt;
import vn.motcua.documents.FeeReceipt;
import vn.motcua.documents.IntakeRefusalPaper;
import vn.motcua.documents.PaperFields;
import vn.motcua.documents.PostalMinutes;
import vn.motcua.documents.ResultLetter;
import vn.motcua.documents.RoutingSheet;
import vn.motcua.documents.StopNotice;
import vn.motcua.documents.SupplementRequestPaper;
import vn.motcua.dossiers.LetterKind;

/** What papers of a dossier are issued and kept. */
public enum PaperKind {
    APPOINTMENT_SLIP("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "TNHS", AppointmentSlip.class),
    SUPPLEMENT_REQUEST("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "HDHS", SupplementRequestPaper.class),
    INTAKE_REFUSAL("Phiếu từ chối tiếp nhận giải quyết hồ sơ", "TCHS", IntakeRefusalPaper.class),
    APOLOGY_NOTICE("Xin lỗi và hẹn lại ngày trả kết quả", "XLHL", ApologyNotice.class),
    STOP_NOTICE("Thông báo dừng giải quyết hồ sơ", "TBDHS", StopNotice.class),
    ROUTING_SHEET("Phiếu kiểm soát quá trình giải quyết hồ sơ", "KSHS", RoutingSheet.class),
    COLLECTION_RECEIPT("Biên nhận trả kết quả", "TKQ", CollectionReceipt.class),
    RESULT_LETTER("Văn bản kết quả", "KQ", ResultLetter.class),
    POSTAL_MINUTES("Biên bản giao nhận hồ sơ với bưu chính", "BBGN", PostalMinutes.class),
    FEE_RECEIPT("Biên lai thu phí, lệ phí", "BL", FeeReceipt.class),
    CANCELLED_FEE_RECEIPT("Biên lai đã hủy", "BLH", FeeReceipt.class);

    private final String label;
    private final String sign;
    private final Class<? extends PaperFields> fields;

    PaperKind(String label, String sign, Class<? extends PaperFields> fields) {
        this.label = label;
        this.sign = sign;
        this.fields = fields;
    }

    static PaperKind of(LetterKind kind) {
        return switch (kind) {
            case APPOINTMENT_SLIP -> APPOINTMENT_SLIP;
            case SUPPLEMENT_REQUEST -> SUPPLEMENT_REQUEST;
            case INTAKE_REFUSAL -> INTAKE_REFUSAL;
            case APOLOGY_NOTICE -> APOLOGY_NOTICE;
            case STOP_NOTICE -> STOP_NOTICE;
            case ROUTING_SHEET -> ROUTING_SHEET;
            case COLLECTION_RECEIPT -> COLLECTION_RECEIPT;
            case POSTAL_MINUTES -> POSTAL_MINUTES;
        };
    }

    /** Whether an action of the dossier called for it, as one of its letters. */
    public boolean letter() {
        return switch (this) {
            case ROUTING_SHEET, RESULT_LETTER, FEE_RECEIPT, CANCELLED_FEE_RECEIPT -> false;
            case APPOINTMENT_SLIP,
                    SUPPLEMENT_REQUEST,
                    INTAKE_REFUSAL,
                    APOLOGY_NOTICE,
                    STOP_NOTICE,
                    COLLECTION_RECEIPT,
                    POSTAL_MINUTES -> true;
        };
    }

    public String label() {
        return label;
    }

    /** What stands behind the number: {@code 0123/TNHS}. */
    String sign() {
        return sign;
    }

    /** As what its fields are kept. */
    Class<? extends PaperFields> fields() {
        return fields;
    }
}
