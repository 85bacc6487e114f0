package vn.motcua.signatures;

/** A public key that verifies codes on results; {@code key} is its SubjectPublicKeyInfo in Base64. */
public record PublishedKey(String id, String key) {}
