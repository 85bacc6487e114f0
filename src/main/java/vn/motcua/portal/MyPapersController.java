package vn.motcua.portal;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Attachments;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;

/** What an owner downloads from a dossier: letters, results, and the files that were handed in. */
@Controller
class MyPapersController {

    private final IssuedPapers papers;
    private final Attachments attachments;
    private final Files files;

    MyPapersController(IssuedPapers papers, Attachments attachments, Files files) {
        this.papers = papers;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/dossiers/{number}/letters/{no}.pdf")
    ResponseEntity<Resource> letter(Actor.Citizen citizen, @PathVariable String number, @PathVariable int no) {
        var paper = papers.letter(citizen, MyDossierController.number(number), no, PrintReason.FOR_APPLICANT);
        return Attachment.ofPaper(number + "-giay-" + no + ".pdf", paper);
    }

    @GetMapping("/dossiers/{number}/results/{no}.pdf")
    ResponseEntity<Resource> result(Actor.Citizen citizen, @PathVariable String number, @PathVariable int no) {
        var dossier = MyDossierController.number(number);
        return attachments
                .result(citizen, dossier, no)
                .map(file -> Attachment.of(file, files))
                .orElseGet(() -> Attachment.ofPaper(
                        number + "-ket-qua-" + no + ".pdf",
                        papers.result(citizen, dossier, no, PrintReason.FOR_APPLICANT)));
    }

    @GetMapping("/dossiers/{number}/files/{file}")
    ResponseEntity<Resource> file(Actor.Citizen citizen, @PathVariable String number, @PathVariable UUID file) {
        return Attachment.of(attachments.file(citizen, MyDossierController.number(number), file), files);
    }
}
