package vn.motcua.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.procedures.ProcedureDrafts;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Page;

/** What an importer left beside a procedure that officials edit: to be compared and published, or put away. */
@Controller
class ImportedController {

    private final ProcedureDrafts drafts;
    private final Procedures procedures;
    private final Effects effects;
    private final AdministrationRights rights;

    ImportedController(ProcedureDrafts drafts, Procedures procedures, Effects effects, AdministrationRights rights) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.effects = effects;
        this.rights = rights;
    }

    @GetMapping("/admin/procedures/{code}/imported")
    Page compare(Actor.Officer by, @PathVariable String code) {
        rights.requireProvince(by);
        var draft = drafts.find(code).orElseThrow(() -> new NotFound("imported " + code));
        return effects.of(
                draft.document(),
                procedures.latest(code).map(ProcedureRevision::no).orElse(0));
    }

    @PostMapping("/admin/procedures/{code}/imported/discard")
    Page discard(Actor.Officer by, @PathVariable String code) {
        rights.requireProvince(by);
        drafts.discard(code);
        return Page.redirect("/admin/procedures/" + code, "Đã bỏ bản nhập từ nguồn.");
    }
}
