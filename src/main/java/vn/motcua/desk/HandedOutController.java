package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** What is handed out after a reception: the slip or letter to print. */
@Controller
class HandedOutController {

    private final DossierReading reading;
    private final Receipts receipts;
    private final SitAtCounter seats;

    HandedOutController(DossierReading reading, Receipts receipts, SitAtCounter seats) {
        this.reading = reading;
        this.receipts = receipts;
        this.seats = seats;
    }

    @GetMapping("/desk/reception/{number}")
    Page show(Actor.Officer officer, @PathVariable String number) {
        var view = reading.read(officer, DossierNumber.parse(number));
        var fees = FeeSheet.of(receipts, officer, view);
        return new HandedOutPage(view, fees, seats.current(officer).orElse(null));
    }
}
