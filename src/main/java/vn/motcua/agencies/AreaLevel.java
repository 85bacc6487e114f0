package vn.motcua.agencies;

/** Level of an administrative area. */
public enum AreaLevel {
    PROVINCE,
    /** Until 30/06/2025 only. */
    DISTRICT,
    COMMUNE
}
