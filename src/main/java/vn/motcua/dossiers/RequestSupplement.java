package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * Asks the applicant for what is missing (yêu cầu bổ sung, Mẫu 02) and stops the clock. Only papers of the procedure's own
 * list can be asked for (NĐ 61/2018 Art 4), and only once a stage unless a superior allows it, see {@link SupplementTurn}.
 */
@Component
public class RequestSupplement {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final CounterCheck counter;
    private final NewDossiers newDossiers;
    private final Procedures procedures;
    private final SupplementTurns turns;
    private final Ledger ledger;

    RequestSupplement(
            Once once,
            Dossiers dossiers,
            Gate gate,
            CounterCheck counter,
            NewDossiers newDossiers,
            Procedures procedures,
            SupplementTurns turns,
            Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.counter = counter;
        this.newDossiers = newDossiers;
        this.procedures = procedures;
        this.turns = turns;
        this.ledger = ledger;
    }

    /** One thing to supplement or complete: a required document and what is wrong with it, which must be said. */
    public record MissingPaper(int document, @Nullable String what) {}

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
        return once.move(actor, number, key, new Request(number, step, missing, reason), (dossier, now) -> {
            gate.requireSight(actor, dossier.facts());
            var asking = asking(actor, dossier, step);
            var facts = dossier.facts();
            var document = procedures.revision(facts.revision()).document();
            var said = say(document, facts.caseCode(), missing, reason);
            return ledger.record(
                    asking.move()
                            .saying(said)
                            .saying(leave(actor, facts, asking.agency(), now))
                            .issuing(LetterKind.SUPPLEMENT_REQUEST, said),
                    asking.acting(),
                    now);
        });
    }

    /** Records an incomplete dossier at the counter and hands out the supplement letter; no clock runs yet. */
    public Standing requestAtCounter(
            Actor actor, Filing filing, Channel channel, List<MissingPaper> missing, String reason, RequestKey key) {
        return once.begin(actor, key, new Counter(filing, channel, missing, reason), now -> {
            var atCounter = counter.check(
                    actor,
                    filing,
                    channel,
                    now,
                    (document, papers) -> faults(document, filing.caseCode(), missing, reason));
            var checked = atCounter.checked();
            var said = say(checked.document(), filing.caseCode(), missing, reason);
            var facts = newDossiers.atDesk(checked, channel, now, now);
            var move = new Dossier.Submitted(facts)
                    .requestSupplement()
                    .saying(said)
                    .issuing(LetterKind.SUPPLEMENT_REQUEST, said);
            move.payload.put("filing", checked.filing());
            return ledger.record(move, atCounter.acting(), now);
        });
    }

    /** The move, the agency that asks, and who does. */
    private record Asking(Move move, long agency, Acting acting) {}

    private Asking asking(Actor actor, Dossier dossier, @Nullable Integer step) {
        if (dossier instanceof Dossier.Submitted submitted) {
            var acting = gate.requireDesk(actor, submitted.facts());
            return new Asking(submitted.requestSupplement(), submitted.facts().desk(), acting);
        }
        if (dossier instanceof Dossier.InProgress inProgress) {
            var mine = gate.step(actor, inProgress, StepAction.REQUEST_SUPPLEMENT, step);
            return new Asking(inProgress.requestSupplement(), mine.step().agency(), mine.acting());
        }
        throw dossiers.moved(dossier);
    }

    private static Map<String, Object> say(
            ProcedureDocument document, String caseCode, List<MissingPaper> missing, String reason) {
        var faults = faults(document, caseCode, missing, reason);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return Map.of("missing", List.copyOf(missing), "reason", Reason.required("reason", reason));
    }

    private static List<Fault> faults(
            ProcedureDocument document, String caseCode, List<MissingPaper> missing, String reason) {
        var faults = new ArrayList<Fault>();
        if (missing.isEmpty()) {
            faults.add(new Fault("missing", "Chọn ít nhất một giấy tờ cần bổ sung."));
        }
        var asked = new HashSet<Integer>();
        for (var paper : missing) {
            var fault = fault(document, caseCode, paper, !asked.add(paper.document()));
            if (fault != null) {
                faults.add(new Fault("papers." + paper.document(), fault));
            }
        }
        faults.addAll(Reason.faults("reason", reason));
        return faults;
    }

    private static @Nullable String fault(
            ProcedureDocument document, String caseCode, MissingPaper paper, boolean twice) {
        var known = document.documentsOf(caseCode).stream().anyMatch(one -> one.no() == paper.document());
        if (!known) {
            return "Giấy tờ này không có trong thành phần hồ sơ đã công bố, không được yêu cầu.";
        }
        if (twice) {
            return "Giấy tờ này được nêu hai lần; gộp nội dung cần bổ sung vào một dòng.";
        }
        return Reason.optional("papers." + paper.document(), paper.what()).isEmpty()
                ? "Nêu rõ giấy tờ này thiếu gì hoặc sai ở đâu."
                : null;
    }

    /**
     * By whose leave it is asked once more, which only the head of the agency may give to themselves; nothing where none is
     * needed.
     */
    private Map<String, Object> leave(Actor actor, Facts facts, long agency, Instant now) {
        var turn = turns.of(facts, now);
        if (!turn.needsPermission()) {
            return Map.of();
        }
        var permission = turn.permission();
        if (permission == null) {
            throw new InvalidInput(
                    "permission",
                    "Ở giai đoạn này chỉ được yêu cầu bổ sung một lần, trong thời hạn quy định (%s). Lần nữa phải được lãnh đạo cho phép trên hồ sơ, có lý do."
                            .formatted(facts.regime().supplementBasis()));
        }
        if (actor instanceof Actor.Officer officer
                && officer.officer() == permission.officer()
                && gate.approving(officer, facts, agency).isEmpty()) {
            throw new InvalidInput(
                    "permission", "Người cho phép và người yêu cầu bổ sung phải là hai người khác nhau.");
        }
        return Map.of("allowedBy", permission.by(), "cause", permission.cause());
    }
}
