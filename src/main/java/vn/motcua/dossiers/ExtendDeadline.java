package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.AddedTimes.AddedTime;
import vn.motcua.dossiers.AddedTimes.Cause;
import vn.motcua.vocabulary.Actor;

/**
 * Gives a running dossier a new due date (gia hạn, hẹn lại), once, by the approver of the competent agency, with the apology
 * that the rules prescribe (NĐ 61/2018 Art 19(9), Mẫu 04). What the lead agency holds gets the time too; a co-operating
 * agency keeps its own share.
 */
@Component
public class ExtendDeadline {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final Extensions extensions;
    private final Progression progression;
    private final Ledger ledger;

    ExtendDeadline(
            Once once, Dossiers dossiers, Gate gate, Extensions extensions, Progression progression, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.extensions = extensions;
        this.progression = progression;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, @Nullable LocalDate until, String reason) {}

    /**
     * Extends until the end of work on a day.
     *
     * @param until the new date, a working day after the one that stands
     * @throws vn.motcua.vocabulary.InvalidInput at {@code until} when it is too late to extend, or was done before
     */
    public Standing extend(
            Actor actor, DossierNumber number, @Nullable LocalDate until, String reason, RequestKey key) {
        return once.move(actor, number, key, new Request(number, until, reason), (dossier, now) -> {
            var said = Reason.required("reason", reason);
            var facts = dossier.facts();
            gate.requireSight(actor, facts);
            if (!(dossier instanceof Dossier.InProgress inProgress)) {
                throw dossiers.moved(dossier);
            }
            var acting = gate.approving(actor, facts, facts.agency())
                    .orElseThrow(() ->
                            new NotYours("Gia hạn, hẹn lại ngày trả do lãnh đạo cơ quan có thẩm quyền quyết định."));
            extensions.require(facts, now);
            var former = Objects.requireNonNull(facts.due());
            var due = extensions.until(facts, former, until);
            var working = extensions.working(facts, former, due);
            var what = Map.<String, Object>of("reason", said, "former", former.toString(), "due", due.toString());
            var move = inProgress.extend().saying(what).issuing(LetterKind.APOLOGY_NOTICE, what);
            move.due = due;
            progression.lengthen(move, inProgress, working);
            var recorded = ledger.record(move, acting, now);
            AddedTimes.add(recorded.rows(), facts, new AddedTime(Cause.EXTENSION, now, working, former, due, said));
            return recorded;
        });
    }
}
