package vn.motcua.bookings;

/** Why somebody is called before others (đối tượng ưu tiên); taken on a person's word, never asked to be proven at the kiosk. */
public enum Priority {
    NONE("Không thuộc diện ưu tiên"),
    /** From 60 (Luật Người cao tuổi 2009, Art 2). */
    ELDERLY("Người cao tuổi (từ 60 tuổi)"),
    PREGNANT("Phụ nữ mang thai"),
    DISABLED("Người khuyết tật"),
    WITH_INFANT("Người đi cùng trẻ nhỏ dưới 36 tháng"),
    MERIT("Người có công với cách mạng"),
    ILL("Người ốm yếu, bệnh nặng");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    /** As screens and tickets name it. */
    public String label() {
        return label;
    }
}
