package vn.motcua.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.ApprovalDrafts;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RefuseDossier;
import vn.motcua.dossiers.RefuseDossier.Why;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ResultDocument;
import vn.motcua.dossiers.WrittenResult;
import vn.motcua.signatures.SignPaper;
import vn.motcua.signatures.SignPaper.Asked;
import vn.motcua.signatures.SignPaper.Pen;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Signs a result by the deciding officer's own key before it decides anything: what is approved afterwards is the signed file.
 * Outside the decision's transaction, since a wrong PIN is counted whatever becomes of it.
 */
@Component
public class SignResult {

    private static final String PDF = "application/pdf";

    private final ApprovalDrafts drafts;
    private final ResultSetting setting;
    private final Papers papers;
    private final Files files;
    private final SignPaper signPaper;

    SignResult(ApprovalDrafts drafts, ResultSetting setting, Papers papers, Files files, SignPaper signPaper) {
        this.drafts = drafts;
        this.setting = setting;
        this.papers = papers;
        this.files = files;
        this.signPaper = signPaper;
    }

    /**
     * Signs the document of an approval, an uploaded PDF or a letter set from its text.
     *
     * @param step the step shown on the officer's screen; null = theirs
     * @param key that of the approval: repeating both gives the same file
     * @return the same result as a signed file, to approve with
     * @throws InvalidInput also for fields {@code signingKey} and {@code pin}
     */
    public ResultDocument forApproval(
            Actor.Officer officer,
            DossierNumber number,
            @Nullable Integer step,
            ResultDocument result,
            Pen pen,
            RequestKey key) {
        var asked = new Asked(key.value(), digest(number, result, pen));
        var made = signPaper.earlier(officer, asked);
        if (made.isPresent()) {
            return ResultDocument.uploaded(result.title(), made.get());
        }
        return signed(officer, number, drafts.of(officer, number, step, result), result, pen, asked);
    }

    /**
     * Signs the letter of a refusal, an uploaded PDF or one set from the reason.
     *
     * @param given the letter that was uploaded; null has it set
     */
    public ResultDocument forRefusal(
            Actor.Officer officer,
            DossierNumber number,
            @Nullable Integer step,
            @Nullable ResultDocument given,
            Why why,
            Pen pen,
            RequestKey key) {
        var asked = new Asked(key.value(), digest(number, given, why, pen));
        var title = given == null ? RefuseDossier.LETTER : given.title();
        var made = signPaper.earlier(officer, asked);
        if (made.isPresent()) {
            return ResultDocument.uploaded(title, made.get());
        }
        var draft = drafts.ofRefusal(officer, number, step, given, why);
        var document = given == null ? ResultDocument.letter(title, draft.text()) : given;
        return signed(officer, number, draft, document, pen, asked);
    }

    /**
     * Signs what takes the place of a result that was taken back.
     *
     * @param former {@code ResultView.no} of that one
     */
    public ResultDocument forReplacement(
            Actor.Officer officer, DossierNumber number, int former, ResultDocument result, Pen pen, RequestKey key) {
        var asked = new Asked(key.value(), digest(number, result, pen));
        var made = signPaper.earlier(officer, asked);
        if (made.isPresent()) {
            return ResultDocument.uploaded(result.title(), made.get());
        }
        return signed(officer, number, drafts.inPlaceOf(officer, number, former, result), result, pen, asked);
    }

    private ResultDocument signed(
            Actor.Officer officer,
            DossierNumber number,
            WrittenResult draft,
            ResultDocument result,
            Pen pen,
            Asked asked) {
        var pdf = result.file() != null
                ? uploaded(result.file())
                : setting.set(draft).toPdf(papers);
        return ResultDocument.uploaded(
                result.title(),
                signPaper.sign(officer, pdf, number.value(), draft.result().agency(), pen, asked));
    }

    private byte[] uploaded(UUID file) {
        if (!files.get(file).mediaType().equals(PDF)) {
            throw new InvalidInput("file", "Chỉ ký số được tệp PDF. Hãy lưu văn bản thành PDF rồi tải lên lại.");
        }
        try (var content = files.open(file)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] digest(DossierNumber number, ResultDocument result, Pen pen) {
        return digest(
                "sign\0%s\0%s\0%s\0%s\0%d".formatted(number, result.title(), result.file(), result.text(), pen.key()));
    }

    private static byte[] digest(DossierNumber number, @Nullable ResultDocument given, Why why, Pen pen) {
        return digest("refuse\0%s\0%s\0%s\0%s\0%s\0%d"
                .formatted(
                        number,
                        given == null ? null : given.file(),
                        why.ground(),
                        why.document(),
                        why.reason(),
                        pen.key()));
    }

    private static byte[] digest(String asked) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
