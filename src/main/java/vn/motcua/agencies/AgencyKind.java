package vn.motcua.agencies;

/** What kind of agency stands in the tree. */
public enum AgencyKind {
    /** UBND tỉnh. */
    PROVINCE("Chủ tịch"),
    /** Trung tâm Phục vụ hành chính công. */
    SERVICE_CENTRE("Giám đốc"),
    /** Sở, ban, ngành. */
    DEPARTMENT("Giám đốc"),
    /** UBND huyện, thị xã, thành phố (until 30/06/2025). */
    DISTRICT("Chủ tịch"),
    /** UBND xã, phường, thị trấn. */
    COMMUNE("Chủ tịch"),
    /** Cơ quan ngành dọc: police, tax, social insurance, ... */
    CENTRAL_BRANCH("Thủ trưởng cơ quan");

    private final String head;

    AgencyKind(String head) {
        this.head = head;
    }

    /** What its head is called on papers. */
    public String head() {
        return head;
    }
}
