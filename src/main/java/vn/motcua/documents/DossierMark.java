package vn.motcua.documents;

import org.jspecify.annotations.Nullable;

/**
 * What ties a paper to its dossier: the number (bar code), the look-up code for those without an account, the address
 * the QR code opens, and the portal's address and telephone as people type them.
 */
public record DossierMark(
        String number,
        @Nullable String lookupCode,
        String url,
        String portal,
        @Nullable String hotline) {}
