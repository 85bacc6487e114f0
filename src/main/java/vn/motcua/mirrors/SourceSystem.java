package vn.motcua.mirrors;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ministry's own system that reports dossiers to the province (hệ thống nguồn).
 *
 * @param code names it in addresses, e.g. {@code BTP-HOTICH}; never changed
 * @param ministry whose system it is, as it stands on screen: "Bộ Tư pháp"
 * @param silentHours not heard of for longer than this, it is told as silent
 * @param heardAt its last call, to the minute; null before the first
 */
public record SourceSystem(
        long id,
        String code,
        String name,
        String ministry,
        int silentHours,
        Instant registeredAt,
        @Nullable Instant heardAt) {

    /** Whether it has been silent for longer than it should, so that what it told may be out of date. */
    public boolean silent(Instant now) {
        var since = heardAt == null ? registeredAt : heardAt;
        return since.plus(Duration.ofHours(silentHours)).isBefore(now);
    }
}
