package vn.motcua.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a move does to an appointment to look at things where they are. */
sealed interface VisitChange {

    record Arranged(OpenStep step, VisitPlan plan) implements VisitChange {}

    record Moved(int no, VisitPlan plan) implements VisitChange {}

    record Cancelled(int no, String reason) implements VisitChange {}

    record Recorded(
            int no,
            Instant held,
            String present,
            String finding,
            @Nullable UUID file) implements VisitChange {}
}
