package vn.motcua.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes of a field verification say (biên bản xác minh thực tế).
 *
 * @param held when it took place; null = now
 * @param present who was there
 * @param finding what was found, at least ten characters
 * @param file the signed minutes, a file of the officer's own; null when they are kept as text
 */
public record VisitMinutes(
        @Nullable Instant held,
        String present,
        String finding,
        @Nullable UUID file) {}
