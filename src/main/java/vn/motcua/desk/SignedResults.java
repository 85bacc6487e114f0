package vn.motcua.desk;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Finds a signed result of a dossier for a page about it. */
@Component
class SignedResults {

    private final DossierReading reading;

    SignedResults(DossierReading reading) {
        this.reading = reading;
    }

    ResultView one(Actor.Officer officer, DossierNumber number, int no) {
        return reading.read(officer, number).results().stream()
                .filter(result -> result.no() == no && result.signed() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("signed result " + no + " of " + number));
    }
}
