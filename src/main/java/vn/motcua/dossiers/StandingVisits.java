package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.vocabulary.NotFound;

/** Finds the appointment that is moved, cancelled or recorded, among those of the agency that holds the step. */
@Component
class StandingVisits {

    private final Dossiers dossiers;

    StandingVisits(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** @throws AlreadyMoved when it has ended meanwhile: says by whom and when */
    OpenVisit of(InProgress dossier, OpenStep step, int visit) {
        return dossier.visitOf(step)
                .filter(standing -> standing.no() == visit)
                .orElseThrow(() -> dossiers.visitEnded(dossier, visit)
                        .<RuntimeException>map(ended -> ended)
                        .orElseGet(() -> new NotFound("Bước này không có lịch xác minh thực tế đó")));
    }
}
