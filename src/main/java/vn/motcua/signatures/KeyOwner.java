package vn.motcua.signatures;

/** Whom a signing key belongs to: an officer signs by hand, an agency by its seal (con dấu), which its clerk keeps. */
public sealed interface KeyOwner {

    record OfOfficer(long officer) implements KeyOwner {}

    record OfAgency(long agency) implements KeyOwner {}
}
