package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.Examination;
import vn.motcua.signatures.PublishedKey;
import vn.motcua.signatures.ResultCodes;
import vn.motcua.signatures.SignedPaper.Withdrawal;
import vn.motcua.signatures.SignedPapers;
import vn.motcua.signatures.Verification;
import vn.motcua.vocabulary.NotFound;

/** Tells anybody what a signed PDF, or the code on a result, is worth. */
@RestController
@RequestMapping("/api/v1/verification")
@Tag(name = "Signatures")
class VerificationController {

    private final Examination examination;
    private final Verification verification;
    private final ResultCodes codes;
    private final SignedPapers papers;

    VerificationController(Examination examination, Verification verification, ResultCodes codes, SignedPapers papers) {
        this.examination = examination;
        this.verification = verification;
        this.codes = codes;
        this.papers = papers;
    }

    /**
     * What a code says.
     *
     * @param known whether the result is here, as it should be
     * @param withdrawal when the agency took it back, and why
     */
    record Code(
            String dossier,
            String agency,
            LocalDate issued,
            long length,
            String sha256,
            boolean known,
            @Nullable Withdrawal withdrawal) {}

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "verifyFile",
            summary = "Verify the signatures of a PDF; the file is not kept",
            description = "Anybody")
    @SecurityRequirements
    VerificationJson verify(@RequestPart("file") MultipartFile file, HttpServletRequest request) throws IOException {
        try (var content = file.getInputStream()) {
            return VerificationJson.of(examination.pdf(content, request.getRemoteAddr(), verification::verify));
        }
    }

    @GetMapping("/codes/{code}")
    @Operation(
            operationId = "verifyCode",
            summary = "Verify the code that the QR on a sealed result holds behind “code=”",
            description = "Anybody")
    @SecurityRequirements
    Code code(@Parameter(description = "the code") @PathVariable String code) {
        var read = codes.verify(code).orElseThrow(() -> new NotFound("code"));
        var paper = papers.of(read).orElse(null);
        return new Code(
                read.dossier(),
                read.agency(),
                read.issued(),
                read.length(),
                read.sha256(),
                paper != null,
                paper == null ? null : paper.withdrawal());
    }

    @GetMapping("/keys")
    @Operation(
            operationId = "listVerificationKeys",
            summary = "The public keys that verify codes without this system (ECDSA P-256, SHA-256, signature as r‖s)",
            description = "Anybody")
    @SecurityRequirements
    List<PublishedKey> keys() {
        return codes.keys();
    }
}
