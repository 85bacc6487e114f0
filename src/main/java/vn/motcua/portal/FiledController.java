package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.Tracking;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Says that a dossier is filed, under which number, and what comes next. */
@Controller
class FiledController {

    private final DossierReading reading;
    private final Tracking tracking;

    FiledController(DossierReading reading, Tracking tracking) {
        this.reading = reading;
        this.tracking = tracking;
    }

    @GetMapping("/dossiers/{number}/filed")
    Page show(Actor.Citizen citizen, @PathVariable String number) {
        var dossier = reading.read(citizen, MyDossierController.number(number));
        return new FiledPage(dossier, tracking.address(dossier.number(), dossier.lookupCode()));
    }
}
