package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Asks the applicant for what is missing (yêu cầu bổ sung, Mẫu 02) and stops the clock. */
@Component
public class RequestSupplement {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final CounterCheck counter;
    private final NewDossiers newDossiers;
    private final Ledger ledger;

    RequestSupplement(
            Once once, Dossiers dossiers, Gate gate, CounterCheck counter, NewDossiers newDossiers, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.counter = counter;
        this.newDossiers = newDossiers;
        this.ledger = ledger;
    }

    /** One thing to supplement or complete: a required document and what is wrong with it. */
    public record MissingPaper(int document, String what) {}

    private record Request(DossierNumber number, @Nullable Integer step, List<MissingPaper> missing, String reason) {}

    private record Counter(Filing filing, Channel channel, List<MissingPaper> missing, String reason) {}

    /**
     * Asks for a supplement of a dossier, at intake or while it is processed.
     *
     * @param step the step shown on the officer's screen; null = theirs
     */
    public Standing request(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            List<MissingPaper> missing,
            String reason,
            RequestKey key) {
        return once.run(actor, key, new Request(number, step, missing, reason), now -> {
            var said = say(missing, reason);
            var dossier = dossiers.lock(number);
            gate.requireSight(actor, dossier.facts());
            var move = switch (dossier) {
                case Dossier.Submitted submitted -> {
                    gate.requireDesk(actor, submitted.facts());
                    yield submitted.requestSupplement(said);
                }
                case Dossier.InProgress inProgress -> {
                    gate.step(actor, inProgress, StepAction.REQUEST_SUPPLEMENT, step);
                    yield inProgress.requestSupplement(said);
                }
                case Dossier.Declined d -> throw dossiers.moved(d);
                case Dossier.AwaitingSupplement d -> throw dossiers.moved(d);
                case Dossier.AwaitingPayment d -> throw dossiers.moved(d);
                case Dossier.Suspended d -> throw dossiers.moved(d);
                case Dossier.Withdrawn d -> throw dossiers.moved(d);
                case Dossier.Stopped d -> throw dossiers.moved(d);
                case Dossier.ResultReady d -> throw dossiers.moved(d);
                case Dossier.Returned d -> throw dossiers.moved(d);
            };
            return ledger.record(move.issuing(LetterKind.SUPPLEMENT_REQUEST, said), actor, now);
        });
    }

    /** Records an incomplete dossier at the counter and hands out the supplement letter; no clock runs yet. */
    public Standing requestAtCounter(
            Actor actor, Filing filing, Channel channel, List<MissingPaper> missing, String reason, RequestKey key) {
        return once.run(actor, key, new Counter(filing, channel, missing, reason), now -> {
            var said = say(missing, reason);
            var checked = counter.check(actor, filing, channel, now);
            var facts = newDossiers.atDesk(checked, channel, null, now);
            var move =
                    new Dossier.Submitted(facts).requestSupplement(said).issuing(LetterKind.SUPPLEMENT_REQUEST, said);
            move.payload.put("filing", filing);
            return ledger.record(move, actor, now);
        });
    }

    private static Map<String, Object> say(List<MissingPaper> missing, String reason) {
        if (missing.isEmpty()) {
            throw new InvalidInput("missing", "Chọn ít nhất một giấy tờ cần bổ sung.");
        }
        missing.forEach(paper -> Reason.optional("missing", paper.what()));
        return Map.of("missing", List.copyOf(missing), "reason", Reason.required("reason", reason));
    }
}
