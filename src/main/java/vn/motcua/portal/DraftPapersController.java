package vn.motcua.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.FileLimits;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.portal.FilingStep.Kind;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The papers of a draft: each file by itself, stored and hashed before anybody is told it is there. */
@Controller
class DraftPapersController {

    private final FilingDrafts drafts;
    private final PaperUploads uploads;
    private final Files files;
    private final FileLimits limits;

    DraftPapersController(FilingDrafts drafts, PaperUploads uploads, Files files, FileLimits limits) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.files = files;
        this.limits = limits;
    }

    @GetMapping("/drafts/{id}/papers")
    Page show(Actor.Citizen citizen, @PathVariable UUID id) {
        return page(drafts.open(citizen, id), Faults.NONE);
    }

    @PostMapping("/drafts/{id}/papers")
    Page goOn(Actor.Citizen citizen, @PathVariable UUID id, @RequestParam(defaultValue = "next") String go) {
        var draft = drafts.open(citizen, id);
        var step = step(draft);
        if (go.equals("next")) {
            var faults = drafts.faults(draft, step);
            if (!faults.isEmpty()) {
                return page(draft, new Faults(faults));
            }
        }
        return DraftController.elsewhere(draft, step, go);
    }

    @PostMapping("/drafts/{id}/papers/{document}")
    Page upload(
            Actor.Citizen citizen,
            @PathVariable UUID id,
            @PathVariable int document,
            @RequestParam MultipartFile file) {
        var draft = drafts.open(citizen, id);
        requireAsked(draft, document);
        try {
            var stored = uploads.add(citizen, id, document, file, draft.files());
            return Page.redirect(address(draft, document), "Đã nhận tệp “" + stored.name() + "”.");
        } catch (InvalidInput refused) {
            return page(draft, PaperUploads.beside(document, refused));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PostMapping("/drafts/{id}/papers/{document}/remove")
    Page remove(Actor.Citizen citizen, @PathVariable UUID id, @PathVariable int document, @RequestParam UUID file) {
        var draft = drafts.open(citizen, id);
        uploads.remove(citizen, id, document, file);
        return Page.redirect(address(draft, document), "Đã bỏ tệp khỏi hồ sơ.");
    }

    @GetMapping("/drafts/{id}/files/{file}")
    ResponseEntity<Resource> file(Actor.Citizen citizen, @PathVariable UUID id, @PathVariable UUID file) {
        if (!drafts.open(citizen, id).files().contains(file)) {
            throw new NotFound("file " + file);
        }
        return Attachment.of(files.get(file), files);
    }

    private static void requireAsked(FilingDraft draft, int document) {
        if (draft.documents().stream().noneMatch(asked -> asked.no() == document)) {
            throw new NotFound("paper " + document);
        }
    }

    private static String address(FilingDraft draft, int document) {
        return draft.path() + "/papers#paper-" + document;
    }

    private static FilingStep step(FilingDraft draft) {
        return draft.steps().stream()
                .filter(step -> step.kind() == Kind.PAPERS)
                .findFirst()
                .orElseThrow();
    }

    private Page page(FilingDraft draft, Faults faults) {
        var stored = new LinkedHashMap<Integer, List<StoredFile>>();
        for (var document : draft.documents()) {
            stored.put(
                    document.no(),
                    draft.files(document.no()).stream().map(files::get).toList());
        }
        return new DraftPapersPage(draft, step(draft), stored, limits, faults);
    }
}
