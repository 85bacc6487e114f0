package vn.motcua.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDrafts;
import vn.motcua.procedures.ProcedureRevision;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Edits a procedure as a whole document, shows what publishing it would do, and publishes it. */
@Controller
class DocumentController {

    private static final String FIELD = "document";

    private final Procedures procedures;
    private final PublishRevision publishRevision;
    private final ProcedureDrafts drafts;
    private final Effects effects;
    private final AdministrationRights rights;

    DocumentController(
            Procedures procedures,
            PublishRevision publishRevision,
            ProcedureDrafts drafts,
            Effects effects,
            AdministrationRights rights) {
        this.procedures = procedures;
        this.publishRevision = publishRevision;
        this.drafts = drafts;
        this.effects = effects;
        this.rights = rights;
    }

    /** @param from code of a procedure to begin with, since a new one is seldom all new */
    @GetMapping("/admin/procedures/new")
    Page begin(Actor.Officer by, @RequestParam(defaultValue = "") String from) {
        rights.requireProvince(by);
        var example =
                from.isEmpty() ? "" : Effects.write(procedures.current(from).document());
        return new DocumentPage(null, 0, example, Faults.NONE);
    }

    @GetMapping("/admin/procedures/{code}/document")
    Page edit(Actor.Officer by, @PathVariable String code) {
        rights.requireProvince(by);
        var latest = procedures.latest(code).orElseThrow(() -> new NotFound("procedure " + code));
        return new DocumentPage(code, latest.no(), Effects.write(latest.document()), Faults.NONE);
    }

    /** Back from the effect to the editor, with what is in hand. */
    @PostMapping("/admin/procedures/document")
    Page editFurther(
            Actor.Officer by, @RequestParam String document, @RequestParam int base, @RequestParam String code) {
        rights.requireProvince(by);
        return new DocumentPage(base == 0 ? null : code, base, document, Faults.NONE);
    }

    /**
     * An uploaded file goes before what stands in the text field.
     *
     * @param code the procedure one set out to edit; empty for a new one
     */
    @PostMapping("/admin/procedures/effect")
    Page effect(
            Actor.Officer by,
            @RequestParam(defaultValue = "") String document,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        rights.requireProvince(by);
        var text = file == null || file.isEmpty() ? document : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            var read = read(text);
            var page = effects.of(read, read.code().equals(code) ? base : present(read.code()));
            if (page.effect().errors().isEmpty()) {
                return page;
            }
            throw new InvalidInput(page.effect().errors());
        } catch (InvalidInput input) {
            return new DocumentPage(code.isEmpty() ? null : code, base, text, faults(input));
        }
    }

    @GetMapping("/admin/procedures/{code}/revisions/{no}/restore")
    Page restore(Actor.Officer by, @PathVariable String code, @PathVariable int no) {
        rights.requireProvince(by);
        return effects.of(procedures.revision(code, no).document(), present(code));
    }

    /** Publishes what its effect was shown of; if somebody published meanwhile, says so first. */
    @PostMapping("/admin/procedures/revisions")
    Page publish(Actor.Officer by, @RequestParam String document, @RequestParam int base) {
        rights.requireProvince(by);
        var read = read(document);
        var page = effects.of(read, base);
        var here = "/admin/procedures/" + read.code();
        if (page.effect().unchanged()) {
            return Page.redirect(here, "Phiên bản " + page.effect().no() + " đã công bố với đúng nội dung này.");
        }
        var published = publishRevision.publishFrom(base, read, by);
        if (published.isEmpty()) {
            return effects.of(read, base)
                    .overtakenBy(procedures.history(read.code()).getFirst());
        }
        drafts.find(read.code())
                .filter(draft -> draft.document().equals(read))
                .ifPresent(draft -> drafts.discard(draft.code()));
        var from = page.effect().inForceFrom();
        return Page.redirect(
                here,
                "Đã công bố phiên bản " + published.get().no()
                        + (from == null ? "." : ", có hiệu lực từ " + VietnameseTime.date(from) + "."));
    }

    private static ProcedureDocument read(String text) {
        if (text.isBlank()) {
            throw new InvalidInput(FIELD, "Dán nội dung JSON hoặc chọn một tệp.");
        }
        return Effects.read(text);
    }

    private int present(String code) {
        return procedures.latest(code).map(ProcedureRevision::no).orElse(0);
    }

    /** All faults lie in the one text field; where in it is said in words. */
    private static Faults faults(InvalidInput input) {
        return new Faults(input.faults().stream()
                .map(fault -> new Fault(
                        FIELD,
                        fault.field().isEmpty() || fault.field().equals(FIELD)
                                ? fault.message()
                                : fault.field() + ": " + fault.message()))
                .toList());
    }
}
