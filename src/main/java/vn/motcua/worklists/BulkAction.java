package vn.motcua.worklists;

/** What may be done with many dossiers of a work list at once. */
public enum BulkAction {
    CLAIM("Nhận xử lý"),
    ASSIGN("Phân công"),
    FORWARD("Chuyển bước tiếp theo"),
    SUBMIT_FOR_SIGNATURE("Trình ký"),
    /** With the procedure's own result text; a result of its own is decided on the dossier's page. */
    APPROVE("Ký duyệt với kết quả theo mẫu"),
    /** Only what goes online: who comes to the desk is identified, and what goes by post is handed over, one by one. */
    RETURN("Trả kết quả bản điện tử");

    private final String label;

    BulkAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
