package vn.motcua.dossiers;

/** As what an appointment to look at things where they are ended. */
public enum VisitEnd {
    RECORDED("Đã xác minh, đã lập biên bản"),
    CANCELLED("Đã hủy lịch"),
    DOSSIER_ENDED("Hồ sơ đã kết thúc");

    private final String label;

    VisitEnd(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
