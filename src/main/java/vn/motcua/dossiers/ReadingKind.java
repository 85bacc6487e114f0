package vn.motcua.dossiers;

/** What an officer read of a person. */
public enum ReadingKind {
    DOSSIER("Xem hồ sơ"),
    FILE("Mở tệp"),
    PERSON("Lấy thông tin người nộp theo số định danh"),
    SEARCH("Tìm hồ sơ");

    private final String label;

    ReadingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
