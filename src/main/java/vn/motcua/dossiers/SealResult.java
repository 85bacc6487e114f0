package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    private final Once once;
    private final Dossiers dossiers;
    private final DossierReading reading;
    private final Gate gate;
    private final Ledger ledger;
    private final SignPaper signPaper;
    private final PublicAddress address;

    SealResult(
            Once once,
            Dossiers dossiers,
            DossierReading reading,
            Gate gate,
            Ledger ledger,
            SignPaper signPaper,
            PublicAddress address) {
        this.once = once;
        this.dossiers = dossiers;
        this.reading = reading;
        this.gate = gate;
        this.ledger = ledger;
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

    private record Request(DossierNumber number, int result, long signingKey) {}

    /**
     * Seals a result. The seal is made before the dossier is locked, since a token may take its time, and counts once it stands
     * in the dossier's history: a result that was given back or taken back meanwhile gets none.
     *
     * @param result {@code ResultView.no}
     * @throws NotFound when the dossier is not the officer's to see, or has no such result
     * @throws NotYours when they are not its agency's clerk
     * @throws InvalidInput for fields {@code signingKey} and {@code pin}, and {@code seal} when there is nothing to seal
     */
    public void seal(Actor.Officer clerk, DossierNumber number, int result, Pen pen, RequestKey key) {
        var asked = asked(number, result, pen, key);
        if (signPaper.earlier(clerk, asked).isPresent()) {
            return;
        }
        var view = Attachments.result(clerk, reading.whole(clerk, number), result);
        requireClerk(clerk, number, view);
        var sealing = signPaper.makeSeal(clerk, requireSigned(view), view.agency(), address.verification(), pen);
        once.move(clerk, number, key, new Request(number, result, pen.key()), (dossier, now) -> {
            var today = Attachments.result(clerk, reading.whole(clerk, number), result);
            var acting = requireClerk(clerk, number, today);
            requireSigned(today);
            if (!(dossier instanceof Dossier.Deciding deciding)) {
                throw dossiers.moved(dossier);
            }
            var move = deciding.seal(RevokeResult.which(today));
            move.saying(
                    Map.of("file", sealing.file().id(), "sha256", sealing.file().sha256()));
            signPaper.record(clerk, sealing, asked);
            return ledger.record(move, acting, now);
        });
    }

    private Acting requireClerk(Actor.Officer clerk, DossierNumber number, ResultView result) {
        return gate.sealing(clerk, dossiers.facts(number), result.agency().id())
                .orElseThrow(() -> new NotYours(
                        "Việc đóng dấu do văn thư của " + result.agency().name() + " thực hiện."));
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
