package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.InlinePdf;

/** The papers of a dossier: letters, routing sheet and results as PDF, and the files that were handed in. */
@Controller
class PaperController {

    /** What, beside PDFs, a browser shows by itself, without running anything of it; all else is saved. */
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png");

    private final IssuedPapers papers;
    private final Attachments attachments;
    private final Files files;

    PaperController(IssuedPapers papers, Attachments attachments, Files files) {
        this.papers = papers;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/desk/dossiers/{number}/letters/{no}.pdf")
    void letter(
            Actor.Officer officer,
            @PathVariable String number,
            @PathVariable int no,
            @RequestParam(defaultValue = "VIEWED") PrintReason why,
            HttpServletResponse response)
            throws IOException {
        var reason = why.reprint() ? why : PrintReason.VIEWED;
        pdf(response, papers.letter(officer, DossierNumber.parse(number), no, reason), number + "-" + no + ".pdf");
    }

    @GetMapping("/desk/dossiers/{number}/routing-sheet.pdf")
    void routingSheet(Actor.Officer officer, @PathVariable String number, HttpServletResponse response)
            throws IOException {
        pdf(
                response,
                papers.routingSheet(officer, DossierNumber.parse(number), PrintReason.VIEWED),
                number + "-phieu-kiem-soat.pdf");
    }

    @GetMapping("/desk/dossiers/{number}/results/{no}.pdf")
    void result(Actor.Officer officer, @PathVariable String number, @PathVariable int no, HttpServletResponse response)
            throws IOException {
        pdf(
                response,
                papers.result(officer, DossierNumber.parse(number), no, PrintReason.VIEWED),
                number + "-ket-qua-" + no + ".pdf");
    }

    @GetMapping("/desk/dossiers/{number}/files/{id}")
    void file(Actor.Officer officer, @PathVariable String number, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        var file = attachments.file(officer, DossierNumber.parse(number), id);
        head(response, file.mediaType(), file.name());
        response.setContentLengthLong(file.size());
        try (var content = files.open(id)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static void pdf(HttpServletResponse response, byte[] content, String name) throws IOException {
        InlinePdf.head(response, name);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static void head(HttpServletResponse response, String mediaType, String name) {
        if (mediaType.equals("application/pdf")) {
            InlinePdf.head(response, name);
            return;
        }
        var disposition = SHOWN.contains(mediaType) ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
