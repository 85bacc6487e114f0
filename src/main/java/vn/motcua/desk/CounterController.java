package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.CounterPreview;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Reception at the counter, in one screen. */
@Controller
class CounterController {

    private static final int PROCEDURES = 30;

    private final CounterPages pages;
    private final CounterPreview preview;
    private final Procedures procedures;
    private final ReceiveAtDesk receive;

    CounterController(CounterPages pages, CounterPreview preview, Procedures procedures, ReceiveAtDesk receive) {
        this.pages = pages;
        this.preview = preview;
        this.procedures = procedures;
        this.receive = receive;
    }

    /** The screen of a procedure; without one, the choice of it. A code typed into the search opens its screen at once. */
    @GetMapping("/desk/reception")
    Page show(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String last) {
        var code = procedure.isBlank() ? q.strip() : procedure;
        if (!code.isEmpty() && procedures.find(code).isPresent()) {
            return procedure.isBlank()
                    ? Page.redirect("/desk/reception?procedure=" + Link.query(code))
                    : pages.page(
                            officer,
                            new CounterForm(new Typed(Map.of("procedure", code))),
                            last == null ? null : DossierNumber.parse(last),
                            Faults.NONE);
        }
        var desks = preview.desks(officer);
        var agency = q.isBlank() && desks.size() == 1 ? desks.getFirst().code() : null;
        var found = procedures.search(new ProcedureQuery(q, null, agency, null, PROCEDURES));
        if (found.rows().isEmpty() && agency != null) {
            found = procedures.search(new ProcedureQuery(null, null, null, null, PROCEDURES));
        }
        return new ProcedureChoicePage(q, desks, found);
    }

    /** Works out the screen again from what is typed so far; changes nothing. */
    @PostMapping("/desk/reception/preview")
    Page preview(Actor.Officer officer, @RequestParam Map<String, String> sent) {
        return pages.page(officer, CounterForm.of(sent), null, Faults.NONE);
    }

    @PostMapping("/desk/reception")
    Page create(
            Actor.Officer officer,
            @RequestParam Map<String, String> sent,
            @RequestParam Map<String, MultipartFile> files) {
        var form = CounterForm.of(sent);
        return pages.act(
                officer,
                form,
                files,
                (kept, ticks) -> receive.receiveAtCounter(officer, kept.filing(ticks), kept.channel(), kept.key()),
                standing -> "new".equals(form.typed().text("then"))
                        ? Page.redirect("/desk/reception?procedure=" + Link.query(form.procedure()) + "&last="
                                + standing.number())
                        : Page.redirect("/desk/reception/" + standing.number()));
    }
}
