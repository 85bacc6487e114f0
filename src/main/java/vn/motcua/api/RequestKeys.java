package vn.motcua.api;

/** The header that makes a change safe to repeat. */
final class RequestKeys {

    static final String HEADER = "Idempotency-Key";

    private RequestKeys() {}
}
