package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.ResultReady;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Issues another document in the place of a result that was taken back before it was handed out (văn bản thay thế, NĐ 30/2020
 * Art 18(4)): the decision stands, its document is right, and the dossier can be returned.
 */
@Component
public class ReplaceResult {

    private final Once once;
    private final Dossiers dossiers;
    private final RevokedResults revoked;
    private final Gate gate;
    private final Results results;
    private final Ledger ledger;

    ReplaceResult(Once once, Dossiers dossiers, RevokedResults revoked, Gate gate, Results results, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.revoked = revoked;
        this.gate = gate;
        this.results = results;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, int result, ResultDocument document, String note) {}

    /** Whether an officer may issue another document for that result now. */
    public boolean offered(Actor.Officer officer, DossierView dossier, ResultView result) {
        var signed = result.signed();
        return dossier.state() == DossierState.RESULT_READY
                && result.superseded() == null
                && signed != null
                && signed.withdrawal() != null
                && gate.approving(
                                officer,
                                dossiers.facts(dossier.number()),
                                result.agency().id())
                        .isPresent();
    }

    /**
     * Replaces it, by the same decision.
     *
     * @param result {@code ResultView.no} of what was taken back
     * @throws NotFound when the dossier is not the officer's to see, or has no such result
     * @throws NotYours when they do not decide for its agency
     * @throws InvalidInput for what {@code document} lacks, and {@code result} when that one stands, or was replaced already
     */
    public Standing replace(
            Actor.Officer officer,
            DossierNumber number,
            int result,
            ResultDocument document,
            String note,
            RequestKey key) {
        var request = new Request(number, result, document, note);
        return once.move(officer, number, key, request, (dossier, now) -> {
            var former = revoked.one(officer, number, result);
            var acting = revoked.requireReplacing(officer, dossier.facts(), former);
            if (!(dossier instanceof ResultReady ready)) {
                throw dossiers.moved(dossier);
            }
            var remark = Reason.optional("note", note);
            var issued =
                    results.of(officer, document, former.place(), former.view().decision());
            var move = ready.replaceResult(result, RevokeResult.which(former.view()), issued);
            move.saying(Map.of(
                    "result",
                    issued.title(),
                    "note",
                    remark,
                    RevokeResult.FOR_APPLICANT,
                    former.view().forApplicant()));
            return ledger.record(move, acting, now);
        });
    }
}
