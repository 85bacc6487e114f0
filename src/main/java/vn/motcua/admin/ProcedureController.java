package vn.motcua.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.procedures.ProcedureDrafts;
import vn.motcua.procedures.ProcedureDrafts.Draft;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Choice;

/** The catalogue as administrators see it: every procedure with all its revisions. */
@Controller("adminProcedureController")
class ProcedureController {

    private static final int ROWS = 50;

    private final Procedures procedures;
    private final PublishRevision publishRevision;
    private final ProcedureDrafts drafts;
    private final RouteChoices choices;
    private final RouteStaffing staffing;
    private final AdministrationRights rights;

    ProcedureController(
            Procedures procedures,
            PublishRevision publishRevision,
            ProcedureDrafts drafts,
            RouteChoices choices,
            RouteStaffing staffing,
            AdministrationRights rights) {
        this.procedures = procedures;
        this.publishRevision = publishRevision;
        this.drafts = drafts;
        this.choices = choices;
        this.staffing = staffing;
        this.rights = rights;
    }

    @GetMapping("/admin/procedures")
    ProcedureListPage list(
            Actor.Officer by,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String after) {
        rights.requireProvince(by);
        var query = new ProcedureQuery(q, sector, null, after, ROWS);
        var sectors = procedures.sectors().stream()
                .map(one -> new Choice(one.sector(), one.sector() + " (" + one.procedures() + ")"))
                .toList();
        return new ProcedureListPage(query, procedures.search(query), sectors);
    }

    @GetMapping("/admin/procedures/{code}")
    RevisionPage current(Actor.Officer by, @PathVariable String code) {
        rights.requireProvince(by);
        return page(procedures
                .find(code)
                .or(() -> procedures.latest(code))
                .orElseThrow(() -> new NotFound("procedure " + code)));
    }

    @GetMapping("/admin/procedures/{code}/revisions/{no}")
    RevisionPage revision(Actor.Officer by, @PathVariable String code, @PathVariable int no) {
        rights.requireProvince(by);
        return page(procedures.revision(code, no));
    }

    @GetMapping("/admin/procedures/{code}/revisions/{no}/document.json")
    ResponseEntity<byte[]> export(Actor.Officer by, @PathVariable String code, @PathVariable int no) {
        rights.requireProvince(by);
        var json = Effects.write(procedures.revision(code, no).document());
        var name = ContentDisposition.attachment()
                .filename("%s-%d.json".formatted(code, no))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    private RevisionPage page(ProcedureRevision revision) {
        var document = revision.document();
        var route = document.route();
        return new RevisionPage(
                revision,
                procedures.history(document.code()),
                drafts.find(document.code()).map(Draft::savedAt).orElse(null),
                publishRevision.effectOf(document).affected(),
                route == null ? List.of() : staffing.gaps(document.code(), route),
                route == null ? null : choices.lanes(document.code(), RouteDraft.of(route)),
                Effects.write(document));
    }
}
