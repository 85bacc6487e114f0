package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a register (sổ theo dõi) says of a dossier.
 *
 * @param agency the competent agency
 * @param collector who took the result; null while nobody has
 */
public record DossierLine(
        DossierNumber number,
        DossierState state,
        String procedure,
        Party applicant,
        Delivery delivery,
        String agency,
        @Nullable Instant received,
        @Nullable Instant due,
        @Nullable Instant returned,
        @Nullable String collector) {}
