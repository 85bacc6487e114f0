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
import vn.motcua.documents.Files;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Letters;
import vn.motcua.vocabulary.Actor;

/** The papers of a dossier: letters, routing sheet and results as PDF, and the files that were handed in. */
@Controller
class PaperController {

    /** What a browser shows by itself, without running anything of it; all else is saved. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");
    /** Browsers' own PDF viewers are plug-ins with styles of their own; nothing else may be in it. */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Letters letters;
    private final Attachments attachments;
    private final Files files;

    PaperController(Letters letters, Attachments attachments, Files files) {
        this.letters = letters;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/desk/dossiers/{number}/letters/{no}.pdf")
    void letter(Actor.Officer officer, @PathVariable String number, @PathVariable int no, HttpServletResponse response)
            throws IOException {
        pdf(response, letters.pdf(officer, DossierNumber.parse(number), no), number + "-" + no + ".pdf");
    }

    @GetMapping("/desk/dossiers/{number}/routing-sheet.pdf")
    void routingSheet(Actor.Officer officer, @PathVariable String number, HttpServletResponse response)
            throws IOException {
        pdf(response, letters.routingSheet(officer, DossierNumber.parse(number)), number + "-phieu-kiem-soat.pdf");
    }

    @GetMapping("/desk/dossiers/{number}/results/{no}.pdf")
    void result(Actor.Officer officer, @PathVariable String number, @PathVariable int no, HttpServletResponse response)
            throws IOException {
        pdf(response, letters.result(officer, DossierNumber.parse(number), no), number + "-ket-qua-" + no + ".pdf");
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
        head(response, "application/pdf", name);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static void head(HttpServletResponse response, String mediaType, String name) {
        var disposition = SHOWN.contains(mediaType) ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
        if (mediaType.equals("application/pdf")) {
            response.setHeader("Content-Security-Policy", PDF_POLICY);
        }
    }
}
