package vn.motcua.agencies;

/** An officer (cán bộ, công chức) as colleagues see them. */
public record Officer(long id, String username, String name, boolean active) {}
