package vn.motcua.admin;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * Edits the route of a procedure as a table. The table travels with the form and nothing is kept here until a revision is
 * published, so any number of people may try things out.
 */
@Controller
class RouteController {

    private static final String LOOK = "look";
    private static final String REVIEW = "review";

    /** Whether faults are told: not while rows are being made, beside the cells on wish, and on top when one cannot go on. */
    private enum Look {
        UNCHECKED,
        CHECKED,
        REFUSED
    }

    private final Procedures procedures;
    private final RouteChoices choices;
    private final RouteStaffing staffing;
    private final Effects effects;
    private final AdministrationRights rights;

    RouteController(
            Procedures procedures,
            RouteChoices choices,
            RouteStaffing staffing,
            Effects effects,
            AdministrationRights rights) {
        this.procedures = procedures;
        this.choices = choices;
        this.staffing = staffing;
        this.effects = effects;
        this.rights = rights;
    }

    @GetMapping("/admin/procedures/{code}/route")
    Page show(Actor.Officer by, @PathVariable String code) {
        rights.requireProvince(by);
        var latest = procedures.latest(code).orElseThrow(() -> new NotFound("procedure " + code));
        var route = latest.document().route();
        return route == null
                ? page(latest.document(), latest.no(), RouteDraft.NEW, Look.UNCHECKED)
                : page(latest.document(), latest.no(), RouteDraft.of(route), Look.CHECKED);
    }

    /** @param wanted a change of rows (see {@link RouteEdit}), {@code look} to check, {@code review} to go on */
    @PostMapping("/admin/procedures/{code}/route")
    Page change(
            Actor.Officer by,
            @PathVariable String code,
            @RequestParam int base,
            @RequestParam(name = "do", defaultValue = "") String wanted,
            @RequestParam MultiValueMap<String, String> form) {
        rights.requireProvince(by);
        var document = procedures.revision(code, base).document();
        var draft = RouteDraft.read(form);
        if (wanted.equals(LOOK)) {
            return page(document, base, draft, Look.CHECKED);
        }
        if (!wanted.equals(REVIEW)) {
            return page(document, base, RouteEdit.apply(wanted, draft), Look.UNCHECKED);
        }
        try {
            var effect = effects.of(document.withRoute(RouteReading.read(draft)), base);
            return effect.effect().errors().isEmpty() ? effect : page(document, base, draft, Look.REFUSED);
        } catch (InvalidInput input) {
            return page(document, base, draft, Look.REFUSED);
        }
    }

    private RoutePage page(ProcedureDocument document, int base, RouteDraft draft, Look look) {
        var wrong = look == Look.UNCHECKED ? List.<Fault>of() : effects.wrong(document, draft);
        return new RoutePage(
                document,
                base,
                draft,
                choices.places(),
                Words.workingRoles(),
                choices.units(document.code(), draft),
                new Faults(wrong),
                look == Look.CHECKED && wrong.isEmpty()
                        ? staffing.gaps(document.code(), RouteReading.read(draft))
                        : List.of(),
                look == Look.REFUSED);
    }
}
