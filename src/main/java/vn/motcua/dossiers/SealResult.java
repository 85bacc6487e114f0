package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.signatures.KeyOwner;
import vn.motcua.signatures.SignPaper;
import vn.motcua.signatures.SignPaper.Asked;
import vn.motcua.signatures.SignPaper.Pen;
import vn.motcua.signatures.SignedPaper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Puts an agency's seal on a signed result when it is issued (văn thư đóng dấu, NĐ 30/2020 Art 18, 33): its clerk's work. */
@Component
public class SealResult {

    private final Dossiers dossiers;
    private final DossierReading reading;
    private final Gate gate;
    private final SignPaper signPaper;
    private final PublicAddress address;

    SealResult(Dossiers dossiers, DossierReading reading, Gate gate, SignPaper signPaper, PublicAddress address) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.gate = gate;
        this.signPaper = signPaper;
        this.address = address;
    }

    /** Whose key seals a result. */
    public static KeyOwner keyOwner(ResultView result) {
        return new KeyOwner.OfAgency(result.agency().id());
    }

    /** Whether an officer may seal that result now. */
    public boolean offered(Actor.Officer officer, DossierNumber number, ResultView result) {
        var signed = result.signed();
        return result.superseded() == null
                && signed != null
                && !signed.sealed()
                && signed.withdrawal() == null
                && gate.sealing(officer, dossiers.facts(number), result.agency().id())
                        .isPresent();
    }

    /**
     * Seals a result.
     *
     * @param result {@code ResultView.no}
     * @throws NotFound when the dossier is not the officer's to see, or has no such result
     * @throws NotYours when they are not its agency's clerk
     * @throws InvalidInput for fields {@code signingKey} and {@code pin}, and {@code seal} when there is nothing to seal
     */
    public void seal(Actor.Officer clerk, DossierNumber number, int result, Pen pen, RequestKey key) {
        var view = Attachments.result(clerk, reading.whole(clerk, number), result);
        if (gate.sealing(clerk, dossiers.facts(number), view.agency().id()).isEmpty()) {
            throw new NotYours("Việc đóng dấu do văn thư của " + view.agency().name() + " thực hiện.");
        }
        signPaper.seal(
                clerk,
                requireSigned(view),
                view.agency(),
                address.verification(),
                pen,
                asked(number, result, pen, key));
    }

    private static SignedPaper requireSigned(ResultView view) {
        var signed = view.signed();
        if (signed == null) {
            throw new InvalidInput("seal", "Văn bản này chưa có chữ ký số của người ký nên chưa đóng dấu được.");
        }
        if (view.superseded() != null) {
            throw new InvalidInput("seal", "Kết quả này không còn giá trị.");
        }
        return signed;
    }

    private static Asked asked(DossierNumber number, int result, Pen pen, RequestKey key) {
        var text = "seal\0%s\0%d\0%d".formatted(number, result, pen.key());
        return new Asked(key.value(), EventHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
