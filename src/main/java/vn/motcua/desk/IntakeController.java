package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DeclineIntake;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.Reception;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** The answer to a dossier filed online: received as ticked, or declined with the reason. */
@Controller
class IntakeController {

    private final DossierActions actions;
    private final DossierReading reading;
    private final ReceiveAtDesk receive;
    private final DeclineIntake decline;

    IntakeController(DossierActions actions, DossierReading reading, ReceiveAtDesk receive, DeclineIntake decline) {
        this.actions = actions;
        this.reading = reading;
        this.receive = receive;
        this.decline = decline;
    }

    @PostMapping("/desk/dossiers/{number}/receptions")
    Page receive(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(officer, ActionForm.of(number, Offer.RECEIVE, sent), "Đã tiếp nhận", form -> {
            var found =
                    Ticks.of(reading.read(officer, form.number()), form.typed()).found();
            return receive.receive(officer, form.number(), new Reception(found), form.key());
        });
    }

    @PostMapping("/desk/dossiers/{number}/intake-refusals")
    Page decline(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        return actions.decide(
                officer,
                ActionForm.of(number, Offer.RECEIVE, sent),
                "Đã từ chối tiếp nhận",
                form -> decline.decline(officer, form.number(), form.text("reason"), form.key()));
    }
}
