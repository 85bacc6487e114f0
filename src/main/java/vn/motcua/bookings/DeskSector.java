package vn.motcua.bookings;

/**
 * What people queue for at a desk (lĩnh vực): a sector of the catalogue, or returns.
 *
 * @param desk the agency whose one-stop desk it is
 * @param letter one of A–Z, in front of its tickets' numbers
 */
public record DeskSector(long id, long desk, String letter, String name) {}
