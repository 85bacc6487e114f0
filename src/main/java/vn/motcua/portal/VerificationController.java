package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.Examination;
import vn.motcua.signatures.ResultCodes;
import vn.motcua.signatures.SignedPapers;
import vn.motcua.signatures.Verification;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Tells anybody what a signed result is worth: by its file, by the code printed on it, or with a page that needs no network. */
@Controller
class VerificationController {

    private final Examination examination;
    private final Verification verification;
    private final ResultCodes codes;
    private final SignedPapers papers;
    private final Agencies agencies;

    VerificationController(
            Examination examination,
            Verification verification,
            ResultCodes codes,
            SignedPapers papers,
            Agencies agencies) {
        this.examination = examination;
        this.verification = verification;
        this.codes = codes;
        this.papers = papers;
        this.agencies = agencies;
    }

    /** @param code what the QR code of a result holds; none shows where to choose a file */
    @GetMapping("/verification")
    Page show(@RequestParam(required = false) @Nullable String code) {
        if (code != null) {
            return byCode(code.strip());
        }
        verification.warmUp();
        return new VerificationPage(null, null, Faults.NONE);
    }

    /** No redirect: the file is looked at and not kept, so there is nothing to lead to. */
    @PostMapping("/verification")
    Page verify(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        try {
            if (file == null || file.isEmpty()) {
                throw new InvalidInput("file", "Chọn tệp PDF cần kiểm tra.");
            }
            try (var content = file.getInputStream()) {
                var found = examination.pdf(content, request.getRemoteAddr(), verification::verify);
                return new VerificationPage(file.getOriginalFilename(), found, Faults.NONE);
            }
        } catch (InvalidInput refused) {
            return new VerificationPage(null, null, Faults.of(refused));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GetMapping("/verification/offline")
    ResponseEntity<Resource> offline() {
        var page = codes.offlinePage();
        return Attachment.made("kiem-tra-ngoai-tuyen.html", "text/html;charset=UTF-8", page);
    }

    private Page byCode(String code) {
        var read = codes.verify(code);
        return new CodePage(
                read.orElse(null),
                read.flatMap(known -> agencies.byCode(known.agency()))
                        .map(Agency::name)
                        .orElse(null),
                read.flatMap(papers::of).orElse(null));
    }
}
