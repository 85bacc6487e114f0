package vn.motcua.desk;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;

/** The papers of a dossier: letters, routing sheet and results as PDF, and the files that were handed in. */
@Controller
class PaperController {

    private final IssuedPapers papers;
    private final Attachments attachments;
    private final Files files;

    PaperController(IssuedPapers papers, Attachments attachments, Files files) {
        this.papers = papers;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/desk/dossiers/{number}/letters/{no}.pdf")
    ResponseEntity<Resource> letter(
            Actor.Officer officer,
            @PathVariable String number,
            @PathVariable int no,
            @RequestParam(defaultValue = "VIEWED") PrintReason why) {
        var reason = why.reprint() ? why : PrintReason.VIEWED;
        var paper = papers.letter(officer, DossierNumber.parse(number), no, reason);
        return Attachment.paperToLookAt(number + "-" + no + ".pdf", paper);
    }

    @GetMapping("/desk/dossiers/{number}/routing-sheet.pdf")
    ResponseEntity<Resource> routingSheet(Actor.Officer officer, @PathVariable String number) {
        var paper = papers.routingSheet(officer, DossierNumber.parse(number), PrintReason.VIEWED);
        return Attachment.paperToLookAt(number + "-phieu-kiem-soat.pdf", paper);
    }

    @GetMapping("/desk/dossiers/{number}/results/{no}.pdf")
    ResponseEntity<Resource> result(Actor.Officer officer, @PathVariable String number, @PathVariable int no) {
        attachments.result(officer, DossierNumber.parse(number), no);
        var paper = papers.result(officer, DossierNumber.parse(number), no, PrintReason.VIEWED);
        return Attachment.paperToLookAt(number + "-ket-qua-" + no + ".pdf", paper);
    }

    @GetMapping("/desk/dossiers/{number}/files/{id}")
    ResponseEntity<Resource> file(Actor.Officer officer, @PathVariable String number, @PathVariable UUID id) {
        return Attachment.toLookAt(attachments.file(officer, DossierNumber.parse(number), id), files);
    }
}
