package vn.motcua.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.CounterPreview;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.TakeAtCounter;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Reception at the counter, or of what the post handed over, in one screen. */
@Controller
class CounterController {

    private static final int PROCEDURES = 30;

    private final CounterPages pages;
    private final CounterPreview preview;
    private final Procedures procedures;
    private final DossierReading reading;
    private final TakeAtCounter takeAtCounter;

    CounterController(
            CounterPages pages,
            CounterPreview preview,
            Procedures procedures,
            DossierReading reading,
            TakeAtCounter takeAtCounter) {
        this.pages = pages;
        this.preview = preview;
        this.procedures = procedures;
        this.reading = reading;
        this.takeAtCounter = takeAtCounter;
    }

    /**
     * The screen of a procedure; without one, the choice of it. Words or the beginning of a code that fit one procedure open its
     * screen at once.
     *
     * @param last a dossier received just before: its person stays at the counter
     */
    @GetMapping("/desk/reception")
    Page show(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String last) {
        var before = last == null || last.isBlank() ? null : DossierNumber.parse(last);
        if (!procedure.isBlank() && procedures.find(procedure).isPresent()) {
            return screen(officer, procedure, before);
        }
        var words = procedure.isBlank() ? q.strip() : procedure;
        if (!words.isEmpty() && procedures.find(words).isPresent()) {
            return Page.redirect(address(words, before));
        }
        var desks = preview.desks(officer);
        var agency = words.isEmpty() && desks.size() == 1 ? desks.getFirst().code() : null;
        var found = procedures.search(new ProcedureQuery(words, null, agency, null, PROCEDURES));
        if (found.rows().isEmpty() && agency != null) {
            found = procedures.search(new ProcedureQuery(null, null, null, null, PROCEDURES));
        }
        if (!words.isEmpty()
                && found.rows().size() == 1
                && found.rows().getFirst().fileable()) {
            return Page.redirect(address(found.rows().getFirst().code(), before));
        }
        return new ProcedureChoicePage(words, desks, found, before);
    }

    private Page screen(Actor.Officer officer, String procedure, @Nullable DossierNumber last) {
        var form = new CounterForm(new Typed(Map.of("procedure", procedure)));
        if (last == null) {
            return pages.page(officer, form, null, Faults.NONE);
        }
        var filed = reading.read(officer, last).filed();
        return pages.page(officer, form.by(filed.applicant(), filed.submitter()), last, Faults.NONE);
    }

    static String address(String procedure, @Nullable DossierNumber last) {
        return "/desk/reception?procedure=" + Link.query(procedure) + (last == null ? "" : "&last=" + last);
    }

    /** Works out the screen again from what is typed so far; changes nothing. */
    @PostMapping("/desk/reception/preview")
    Page preview(Actor.Officer officer, @RequestParam Map<String, String> sent) {
        var form = CounterForm.of(sent);
        return form.scanned() != null && form.untouched()
                ? Page.redirect("/desk/dossiers/" + form.scanned())
                : pages.page(officer, form, null, Faults.NONE);
    }

    @PostMapping("/desk/reception")
    Page create(
            Actor.Officer officer,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        var form = CounterForm.of(sent);
        return pages.act(
                officer,
                form,
                files,
                (kept, ticks) -> takeAtCounter.take(officer, kept.filing(ticks), kept.arrival(), kept.key()),
                standing -> "new".equals(form.typed().text("then"))
                        ? Page.redirect(address(form.procedure(), standing.number()))
                        : Page.redirect("/desk/reception/" + standing.number()));
    }
}
