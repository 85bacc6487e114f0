package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** An incomplete dossier at the counter: recorded, and answered with the supplement letter that its ticks write. */
@Controller
class CounterSupplementController {

    private final CounterPages pages;
    private final RequestSupplement request;

    CounterSupplementController(CounterPages pages, RequestSupplement request) {
        this.pages = pages;
        this.request = request;
    }

    @PostMapping("/desk/reception/supplement-requests")
    Page create(
            Actor.Officer officer,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        return pages.act(
                officer,
                CounterForm.of(sent),
                files,
                (kept, ticks) -> request.requestAtCounter(
                        officer, kept.filing(ticks), kept.channel(), ticks.missing(), kept.reason(), kept.key()),
                standing -> Page.redirect("/desk/reception/" + standing.number()));
    }
}
