package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Labels;
import vn.motcua.dossiers.Letters;
import vn.motcua.vocabulary.Actor;

/** The label of a dossier's folder, alone or behind the paper that is handed out with it. */
@Controller
class LabelController {

    private final Labels labels;
    private final Letters letters;
    private final Papers papers;

    LabelController(Labels labels, Letters letters, Papers papers) {
        this.labels = labels;
        this.letters = letters;
        this.papers = papers;
    }

    @GetMapping("/desk/dossiers/{number}/label.pdf")
    void label(Actor.Officer officer, @PathVariable String number, HttpServletResponse response) throws IOException {
        PaperController.pdf(response, labels.pdf(officer, DossierNumber.parse(number)), number + "-nhan.pdf");
    }

    @GetMapping("/desk/dossiers/{number}/letters/{no}-with-label.pdf")
    void withLetter(
            Actor.Officer officer, @PathVariable String number, @PathVariable int no, HttpServletResponse response)
            throws IOException {
        var dossier = DossierNumber.parse(number);
        var both = papers.together(List.of(letters.pdf(officer, dossier, no), labels.pdf(officer, dossier)));
        PaperController.pdf(response, both, number + "-" + no + "-kem-nhan.pdf");
    }
}
