package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.DeclineIntake;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** A dossier declined at the counter: recorded, and answered with the refusal slip. */
@Controller
class CounterRefusalController {

    private final CounterPages pages;
    private final DeclineIntake decline;

    CounterRefusalController(CounterPages pages, DeclineIntake decline) {
        this.pages = pages;
        this.decline = decline;
    }

    @PostMapping("/desk/reception/intake-refusals")
    Page create(
            Actor.Officer officer,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        return pages.act(
                officer,
                CounterForm.of(sent),
                files,
                (kept, ticks) -> decline.declineAtCounter(
                        officer, kept.filing(ticks), kept.channel(), kept.reason(), kept.key()),
                standing -> Page.redirect("/desk/reception/" + standing.number()));
    }
}
