package vn.motcua.portal;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.Readers;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Page;

/** One's own dossier: where it is, when it is due and why, what it asks for, what can be downloaded. */
@Controller
class MyDossierController {

    private final DossierReading reading;
    private final Readers readers;
    private final Receipts receipts;
    private final Agencies agencies;
    private final Calendars calendars;
    private final Clock clock;

    MyDossierController(
            DossierReading reading,
            Readers readers,
            Receipts receipts,
            Agencies agencies,
            Calendars calendars,
            Clock clock) {
        this.reading = reading;
        this.readers = readers;
        this.receipts = receipts;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/dossiers/{number}")
    Page show(Actor.Citizen citizen, @PathVariable String number) {
        var dossier = reading.read(citizen, number(number));
        var agency = dossier.agency().id();
        return new MyDossierPage(
                dossier,
                agencies.presentName(agency),
                readers.of(citizen, dossier.number()),
                receipts.of(dossier),
                calendars.forAgency(agency),
                clock.instant());
    }

    /** The number in an address; what cannot be one is not there. */
    static DossierNumber number(String written) {
        try {
            return DossierNumber.parse(written);
        } catch (InvalidInput noNumber) {
            throw new NotFound("dossier " + written);
        }
    }
}
