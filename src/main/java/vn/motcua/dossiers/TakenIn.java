package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;

/** What the history says of a dossier that a desk took in for an agency elsewhere. */
public final class TakenIn {

    private TakenIn() {}

    /** Where it was handed in, of a dossier that another than its own desk took in; null for all others. */
    public static @Nullable String place(DossierView dossier) {
        var first = dossier.timeline().getFirst();
        return first.type() == EventType.TAKEN_IN && first.details().get("takenInAt") instanceof String place
                ? place
                : null;
    }

    /** Who took it in for whom, and by when it is owed there; null of what says no such thing. */
    public static @Nullable String sentence(Map<String, Object> details) {
        return details.get("takenInAt") instanceof String place && details.get("owed") instanceof String owed
                ? "%s nhận thay %s, chuyển chậm nhất %s"
                        .formatted(place, details.get("competent"), VietnameseTime.moment(Instant.parse(owed)))
                : null;
    }
}
