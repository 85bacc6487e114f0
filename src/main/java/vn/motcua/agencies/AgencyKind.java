package vn.motcua.agencies;

/** What kind of agency stands in the tree. */
public enum AgencyKind {
    /** UBND tỉnh. */
    PROVINCE,
    /** Trung tâm Phục vụ hành chính công. */
    SERVICE_CENTRE,
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** UBND huyện, thị xã, thành phố (until 30/06/2025). */
    DISTRICT,
    /** UBND xã, phường, thị trấn. */
    COMMUNE,
    /** Cơ quan ngành dọc: police, tax, social insurance, ... */
    CENTRAL_BRANCH
}
