package vn.motcua.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.documents.Papers;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.routes.Route.StepAction;
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

    private final Dossiers dossiers;
    private final DossierReading reading;
    private final Gate gate;
    private final Results results;
    private final LetterSetting setting;
    private final Papers papers;
    private final Files files;
    private final SignPaper signPaper;
    private final Clock clock;

    SignResult(
            Dossiers dossiers,
            DossierReading reading,
            Gate gate,
            Results results,
            LetterSetting setting,
            Papers papers,
            Files files,
            SignPaper signPaper,
            Clock clock) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.gate = gate;
        this.results = results;
        this.setting = setting;
        this.papers = papers;
        this.files = files;
        this.signPaper = signPaper;
        this.clock = clock;
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
        var dossier = dossiers.find(number);
        gate.requireSight(officer, dossier.facts());
        if (!(dossier instanceof InProgress inProgress)) {
            throw dossiers.moved(dossier);
        }
        var mine = gate.step(officer, inProgress, StepAction.APPROVE, step);
        var checked = results.of(officer, result, mine.step(), Decision.APPROVED);
        var view = reading.read(officer, number);
        var agency = view.legs().stream()
                .map(DossierView.LegView::agency)
                .filter(one -> one.id() == mine.step().agency())
                .findFirst()
                .orElse(view.agency());
        var pdf = checked.file() != null
                ? uploaded(checked.file())
                : setting.result(
                                view,
                                new ResultView(
                                        0,
                                        checked.title(),
                                        null,
                                        agency,
                                        clock.instant(),
                                        officer.name(),
                                        Decision.APPROVED,
                                        null,
                                        false,
                                        null),
                                mine.acting().onBehalf(),
                                Map.of("text", Objects.requireNonNullElse(result.text(), "")))
                        .toPdf(papers);
        return ResultDocument.uploaded(
                result.title(), signPaper.sign(officer, pdf, number.value(), agency, pen, asked));
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
        var asked =
                "sign\0%s\0%s\0%s\0%s\0%d".formatted(number, result.title(), result.file(), result.text(), pen.key());
        return EventHash.sha256().digest(asked.getBytes(StandardCharsets.UTF_8));
    }
}
