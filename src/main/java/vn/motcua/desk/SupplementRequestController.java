package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A request for a supplement, at intake or while the dossier is processed: the ticks write the letter. */
@Controller
class SupplementRequestController {

    private final DossierActions actions;
    private final DossierReading reading;
    private final RequestSupplement request;

    SupplementRequestController(DossierActions actions, DossierReading reading, RequestSupplement request) {
        this.actions = actions;
        this.reading = reading;
        this.request = request;
    }

    @PostMapping("/desk/dossiers/{number}/supplement-requests")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        var atIntake = sent.containsKey("intake");
        return actions.decide(
                officer,
                ActionForm.of(number, atIntake ? Offer.RECEIVE : Offer.REQUEST_SUPPLEMENT, sent),
                "Đã yêu cầu bổ sung",
                form -> {
                    var ticks = Ticks.of(reading.read(officer, form.number()), form.typed());
                    return request.request(
                            officer,
                            form.number(),
                            atIntake ? null : form.step(),
                            atIntake ? ticks.missing() : ticks.unfit(),
                            form.text("reason"),
                            form.key());
                });
    }
}
