package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** One dossier, to read and to act on. */
@Controller
class DossierController {

    private final DossierPages pages;

    DossierController(DossierPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/dossiers/{number}")
    Page show(
            Actor.Officer officer,
            @PathVariable String number,
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "do", required = false) @Nullable Offer wanted) {
        return pages.fresh(officer, DossierNumber.parse(number), WorkPlace.of(asked), wanted);
    }
}
