package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.signatures.SignPaper;
import vn.motcua.signatures.SignedPaper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Takes a signed result back (thu hồi): from then on whoever verifies its file or its code reads that, and why. */
@Component
public class RevokeResult {

    /** In the event: whether the dossier ended with the result, so that its owner is told. */
    static final String FOR_APPLICANT = "forApplicant";

    private final Once once;
    private final Dossiers dossiers;
    private final DossierReading reading;
    private final Gate gate;
    private final Ledger ledger;
    private final SignPaper signPaper;

    RevokeResult(Once once, Dossiers dossiers, DossierReading reading, Gate gate, Ledger ledger, SignPaper signPaper) {
        this.once = once;
        this.dossiers = dossiers;
        this.reading = reading;
        this.gate = gate;
        this.ledger = ledger;
        this.signPaper = signPaper;
    }

    /** Whether an officer may take that result back. */
    public boolean offered(Actor.Officer officer, DossierNumber number, ResultView result) {
        var signed = result.signed();
        return signed != null
                && signed.withdrawal() == null
                && gate.approving(
                                officer, dossiers.facts(number), result.agency().id())
                        .isPresent();
    }

    private record Request(DossierNumber number, int result, String reason) {}

    /**
     * Takes a result back, once: whoever comes second is told who did, when and why.
     *
     * @param result {@code ResultView.no}
     * @param reason shown to everybody who holds the file
     * @throws NotFound when the dossier is not the officer's to see, or has no such result
     * @throws NotYours when they do not decide for its agency
     */
    public Standing revoke(Actor.Officer officer, DossierNumber number, int result, String reason, RequestKey key) {
        return once.move(officer, number, key, new Request(number, result, reason), (dossier, now) -> {
            var view = Attachments.result(officer, reading.whole(officer, number), result);
            var acting = gate.approving(officer, dossier.facts(), view.agency().id())
                    .orElseThrow(() -> new NotYours(
                            "Việc thu hồi do lãnh đạo " + view.agency().name() + " quyết định."));
            var said = Reason.required("reason", reason);
            var signed = requireStanding(view);
            if (!(dossier instanceof Dossier.Deciding deciding)) {
                throw dossiers.moved(dossier);
            }
            var move = deciding.revoke(which(view));
            move.saying(Map.of("reason", said, FOR_APPLICANT, view.forApplicant()));
            signPaper.withdraw(officer, signed, view.agency().id(), said);
            return ledger.record(move, acting, now);
        });
    }

    /** Which result an event is about. */
    static Map<String, Object> which(ResultView result) {
        return Map.of(
                "result", result.title(),
                "resultNo", result.no(),
                "agency", result.agency().name());
    }

    private static SignedPaper requireStanding(ResultView result) {
        var signed = result.signed();
        if (signed == null) {
            throw new InvalidInput("reason", "Kết quả này không ký số ở đây nên không thu hồi trên hệ thống được.");
        }
        if (signed.withdrawal() != null) {
            throw new InvalidInput("reason", RevokedResults.sentence(signed.withdrawal()));
        }
        return signed;
    }
}
