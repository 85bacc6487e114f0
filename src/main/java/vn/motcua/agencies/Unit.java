package vn.motcua.agencies;

/** A unit inside an agency (phòng, ban). */
public record Unit(long id, long agency, String code, String name) {}
