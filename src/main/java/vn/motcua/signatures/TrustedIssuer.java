package vn.motcua.signatures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An authority (tổ chức cung cấp dịch vụ chứng thực chữ ký số) whose certificates count here.
 *
 * @param id fingerprint of its own certificate
 * @param listed when its list of revoked certificates was issued; null while there is none
 * @param nextDue until when that list claims to be the latest; null when it does not say
 */
public record TrustedIssuer(
        String id,
        String name,
        Instant validFrom,
        Instant validTo,
        boolean sample,
        @Nullable Instant listed,
        @Nullable Instant nextDue) {}
