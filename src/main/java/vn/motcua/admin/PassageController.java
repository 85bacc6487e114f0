package vn.motcua.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.documents.Attachment;
import vn.motcua.papers.PaperPreview;
import vn.motcua.papers.Passage;
import vn.motcua.papers.Passages;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The papers' free passages: worded, looked at on the paper, saved as a new version. */
@Controller
class PassageController {

    private final Passages passages;
    private final PaperPreview preview;
    private final AdministrationRights rights;

    PassageController(Passages passages, PaperPreview preview, AdministrationRights rights) {
        this.passages = passages;
        this.preview = preview;
        this.rights = rights;
    }

    @GetMapping("/admin/papers")
    Page list(Actor.Officer by) {
        rights.requireProvince(by);
        return new PapersPage(Stream.of(Passage.values())
                .map(one -> new PapersPage.Worded(one, passages.version(one), passages.text(one)))
                .toList());
    }

    @GetMapping("/admin/papers/{passage}")
    Page edit(Actor.Officer by, @PathVariable Passage passage) {
        rights.requireProvince(by);
        return page(passage, passages.version(passage), passages.text(passage), Faults.NONE);
    }

    @PostMapping("/admin/papers/{passage}")
    Page word(
            Actor.Officer by,
            @PathVariable Passage passage,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String text) {
        rights.requireProvince(by);
        try {
            passages.word(by, passage, base, text);
        } catch (InvalidInput invalid) {
            return page(passage, passages.version(passage), text, Faults.of(invalid));
        }
        return Page.redirect("/admin/papers", "Đã lưu. Giấy lập từ nay mang lời mới; giấy đã lập giữ nguyên.");
    }

    /** The paper with what stands in the form; saves nothing. */
    @PostMapping("/admin/papers/{passage}/preview")
    @Nullable
    Page preview(
            Actor.Officer by,
            @PathVariable Passage passage,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response)
            throws IOException {
        rights.requireProvince(by);
        try {
            var pdf = preview.pdf(passage, text);
            Attachment.pdfToLookAt(response, "xem-truoc.pdf");
            response.getOutputStream().write(pdf);
            return null;
        } catch (InvalidInput invalid) {
            return page(passage, passages.version(passage), text, Faults.of(invalid));
        }
    }

    private PassagePage page(Passage passage, int base, String text, Faults faults) {
        return new PassagePage(passage, base, text, passages.wordings(passage), faults);
    }
}
