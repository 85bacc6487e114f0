package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.signatures.SignPaper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Takes a signed result back (thu hồi): from then on whoever verifies its file or its code reads that, and why. */
@Component
public class RevokeResult {

    private final Dossiers dossiers;
    private final DossierReading reading;
    private final Gate gate;
    private final SignPaper signPaper;

    RevokeResult(Dossiers dossiers, DossierReading reading, Gate gate, SignPaper signPaper) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.gate = gate;
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

    /**
     * Takes a result back; once, whatever is repeated: the first reason stands.
     *
     * @param result {@code ResultView.no}
     * @param reason shown to everybody who holds the file
     * @throws NotFound when the dossier is not the officer's to see, or has no such result
     * @throws NotYours when they do not decide for its agency
     */
    public void revoke(Actor.Officer officer, DossierNumber number, int result, String reason) {
        var view = Attachments.result(officer, reading.whole(officer, number), result);
        if (gate.approving(officer, dossiers.facts(number), view.agency().id()).isEmpty()) {
            throw new NotYours("Việc thu hồi do lãnh đạo " + view.agency().name() + " quyết định.");
        }
        var said = Reason.required("reason", reason);
        var signed = view.signed();
        if (signed == null) {
            throw new InvalidInput("reason", "Kết quả này không ký số ở đây nên không thu hồi trên hệ thống được.");
        }
        signPaper.withdraw(officer, signed, view.agency().id(), said);
    }
}
