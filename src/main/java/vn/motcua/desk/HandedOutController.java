package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** What is handed out after a reception: the slip or letter to print. */
@Controller
class HandedOutController {

    private final DossierReading reading;

    private final SitAtCounter seats;

    HandedOutController(DossierReading reading, SitAtCounter seats) {
        this.reading = reading;
        this.seats = seats;
    }

    @GetMapping("/desk/reception/{number}")
    Page show(Actor.Officer officer, @PathVariable String number) {
        return new HandedOutPage(
                reading.read(officer, DossierNumber.parse(number)),
                seats.current(officer).orElse(null));
    }
}
