package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Readers;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Who has read a dossier, for those who lead. */
@Controller
class ReadersController {

    private final Readers readers;

    ReadersController(Readers readers) {
        this.readers = readers;
    }

    @GetMapping("/desk/dossiers/{number}/readers")
    Page show(Actor.Officer officer, @PathVariable String number) {
        var dossier = DossierNumber.parse(number);
        return new ReadersPage(dossier, readers.of(officer, dossier));
    }
}
