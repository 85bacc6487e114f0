package vn.motcua.agencies;

/** What a one-stop desk is called and how it stands. */
public enum DeskKind {
    /** Trung tâm Phục vụ hành chính công (province; since 01/07/2025 communes too). */
    CENTRE,
    /** Bộ phận Tiếp nhận và Trả kết quả, inside an agency. */
    DESK
}
