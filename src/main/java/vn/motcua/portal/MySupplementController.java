package vn.motcua.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.Drafts.Content;
import vn.motcua.dossiers.Drafts.Draft;
import vn.motcua.dossiers.FileDraft;
import vn.motcua.dossiers.OwnDossier;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Hands in what the office asked for: files are gathered one by one in a draft and sent together. */
@Controller
class MySupplementController {

    private final DossierReading reading;
    private final Drafts drafts;
    private final PaperUploads uploads;
    private final FileDraft fileDraft;
    private final Files files;
    private final FileLimits limits;

    MySupplementController(
            DossierReading reading,
            Drafts drafts,
            PaperUploads uploads,
            FileDraft fileDraft,
            Files files,
            FileLimits limits) {
        this.reading = reading;
        this.drafts = drafts;
        this.uploads = uploads;
        this.fileDraft = fileDraft;
        this.files = files;
        this.limits = limits;
    }

    @GetMapping("/dossiers/{number}/supplement")
    Page show(Actor.Citizen citizen, @PathVariable String number) {
        return page(citizen, dossier(citizen, number), null, Faults.NONE);
    }

    @PostMapping("/dossiers/{number}/supplement/{document}")
    Page upload(
            Actor.Citizen citizen,
            @PathVariable String number,
            @PathVariable int document,
            @RequestParam MultipartFile file) {
        var dossier = dossier(citizen, number);
        requireAsked(dossier, document);
        try {
            var draft = draft(citizen, dossier);
            var stored = uploads.add(citizen, draft.id(), document, file, gathered(draft.content()));
            return Page.redirect(address(dossier, document), "Đã nhận tệp “" + stored.name() + "”.");
        } catch (InvalidInput refused) {
            return page(citizen, dossier, null, PaperUploads.beside(document, refused));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PostMapping("/dossiers/{number}/supplement/{document}/remove")
    Page remove(
            Actor.Citizen citizen, @PathVariable String number, @PathVariable int document, @RequestParam UUID file) {
        var dossier = dossier(citizen, number);
        uploads.remove(citizen, draft(citizen, dossier).id(), document, file);
        return Page.redirect(address(dossier, document), "Đã bỏ tệp.");
    }

    @GetMapping("/dossiers/{number}/supplement/files/{file}")
    ResponseEntity<Resource> file(Actor.Citizen citizen, @PathVariable String number, @PathVariable UUID file) {
        var gathered = drafts.findOfSupplement(citizen, MyDossierController.number(number))
                .map(draft -> gathered(draft.content()))
                .orElse(List.of());
        if (!gathered.contains(file)) {
            throw new NotFound("file " + file);
        }
        return Attachment.of(files.get(file), files);
    }

    /** The gathered draft is the key: it supplements once, however often it is sent. */
    @PostMapping("/dossiers/{number}/supplement")
    Page send(Actor.Citizen citizen, @PathVariable String number, @RequestParam(defaultValue = "") String note) {
        var dossier = dossier(citizen, number);
        if (!dossier.may(Offer.SUPPLEMENT)) {
            return page(citizen, dossier, note, Faults.NONE);
        }
        try {
            fileDraft.supplement(citizen, dossier.number(), note);
        } catch (InvalidInput input) {
            return page(citizen, dossier(citizen, number), note, Faults.of(input));
        }
        return Page.redirect(
                "/dossiers/" + dossier.number(), "Đã gửi giấy tờ bổ sung. Cơ quan xem tiếp hồ sơ của bạn.");
    }

    private OwnDossier dossier(Actor.Citizen citizen, String number) {
        return reading.read(citizen, MyDossierController.number(number));
    }

    private Draft draft(Actor.Citizen citizen, OwnDossier dossier) {
        return drafts.ofSupplement(
                citizen, dossier.number(), dossier.procedure().code());
    }

    private static void requireAsked(OwnDossier dossier, int document) {
        var asked = dossier.asked();
        if (asked == null || asked.items().stream().noneMatch(item -> item.document() == document)) {
            throw new NotFound("paper " + document);
        }
    }

    private static List<UUID> gathered(Content content) {
        return content.papers().stream()
                .flatMap(paper -> paper.files().stream())
                .toList();
    }

    private static String address(OwnDossier dossier, int document) {
        return "/dossiers/" + dossier.number() + "/supplement#paper-" + document;
    }

    private Page page(Actor.Citizen citizen, OwnDossier dossier, @Nullable String note, Faults faults) {
        var asked = dossier.asked();
        if (asked == null) {
            return Page.redirect(
                    "/dossiers/" + dossier.number(),
                    "Hồ sơ này không còn chờ bổ sung: giấy tờ đã được gửi, hoặc hồ sơ đã kết thúc.");
        }
        var stored = new LinkedHashMap<Integer, List<StoredFile>>();
        drafts.findOfSupplement(citizen, dossier.number())
                .ifPresent(draft -> draft.content()
                        .papers()
                        .forEach(paper -> stored.put(
                                paper.document(),
                                paper.files().stream().map(files::get).toList())));
        return new MySupplementPage(dossier, asked, stored, note, limits, faults);
    }
}
