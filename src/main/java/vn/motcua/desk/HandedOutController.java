package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** What is handed out after a reception: the slip or letter to print. */
@Controller
class HandedOutController {

    private final DossierReading reading;

    HandedOutController(DossierReading reading) {
        this.reading = reading;
    }

    @GetMapping("/desk/reception/{number}")
    Page show(Actor.Officer officer, @PathVariable String number) {
        return new HandedOutPage(reading.read(officer, DossierNumber.parse(number)));
    }
}
