package vn.motcua.desk;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Labels;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;

/** The label of a dossier's folder, alone or behind the paper that is handed out with it. */
@Controller
class LabelController {

    private final Labels labels;
    private final IssuedPapers issued;
    private final Papers papers;

    LabelController(Labels labels, IssuedPapers issued, Papers papers) {
        this.labels = labels;
        this.issued = issued;
        this.papers = papers;
    }

    @GetMapping("/desk/dossiers/{number}/label.pdf")
    ResponseEntity<Resource> label(Actor.Officer officer, @PathVariable String number) {
        return Attachment.paperToLookAt(number + "-nhan.pdf", labels.pdf(officer, DossierNumber.parse(number)));
    }

    @GetMapping("/desk/dossiers/{number}/letters/{no}-with-label.pdf")
    ResponseEntity<Resource> withLetter(Actor.Officer officer, @PathVariable String number, @PathVariable int no) {
        var dossier = DossierNumber.parse(number);
        var letter = issued.letter(officer, dossier, no, PrintReason.VIEWED);
        var both = papers.together(List.of(letter, labels.pdf(officer, dossier)));
        return Attachment.paperToLookAt(number + "-" + no + "-kem-nhan.pdf", both);
    }
}
