package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Hands in what was asked for (bổ sung). Before reception it puts the dossier back before the desk; afterwards the clock
 * goes on, or runs anew under R2021 (NĐ 61/2018 Art 19(4)).
 */
@Component
public class SupplementDossier {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final FiledPapers filedPapers;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final Progression progression;
    private final Ledger ledger;

    SupplementDossier(
            Once once,
            Dossiers dossiers,
            Gate gate,
            FiledPapers filedPapers,
            Procedures procedures,
            Deadlines deadlines,
            Progression progression,
            Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.filedPapers = filedPapers;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.progression = progression;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, List<Paper> papers, String note) {}

    /** Supplements for the owner online, or for an officer of the desk at the counter. */
    public Standing supplement(Actor actor, DossierNumber number, List<Paper> given, String note, RequestKey key) {
        return once.move(actor, number, key, new Request(number, given, note), (dossier, now) -> {
            var remark = Reason.optional("note", note);
            var acting = gate.requireOwnerOrDesk(actor, dossier.facts());
            if (!(dossier instanceof Dossier.AwaitingSupplement waiting)) {
                throw dossiers.moved(dossier);
            }
            var papers = handedIn(actor, given);
            if (actor instanceof Actor.Citizen) {
                requireAsked(waiting.facts().id(), papers);
            }
            PaperCheck.require(procedures.revision(waiting.facts().revision()).document(), papers);
            filedPapers.attachOwn(actor, papers);
            var move = resumed(waiting, now).saying(Map.of("papers", papers, "note", remark));
            move.papers = filedPapers.requireRoom(merged(waiting.facts().id(), papers));
            return ledger.record(move, acting, now);
        });
    }

    /** What is really there: from a citizen files, at the desk what the officer saw. */
    private static List<Paper> handedIn(Actor actor, List<Paper> given) {
        var papers = given.stream()
                .map(paper -> actor instanceof Actor.Citizen ? paper.online() : paper)
                .filter(Paper::isThere)
                .toList();
        if (papers.isEmpty()) {
            throw new InvalidInput("papers", "Chọn ít nhất một giấy tờ để bổ sung.");
        }
        return papers;
    }

    /** What the office has seen and not asked for again stays as it was seen. */
    private void requireAsked(long dossier, List<Paper> papers) {
        var asked = filedPapers.lastAskedFor(dossier);
        var faults = papers.stream()
                .filter(paper -> !asked.contains(paper.document()))
                .map(paper -> new InvalidInput.Fault(
                        "papers." + paper.document(), "Cơ quan không yêu cầu bổ sung giấy tờ này."))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private Move resumed(Dossier.AwaitingSupplement waiting, Instant now) {
        var facts = waiting.facts();
        var move = waiting.supplement();
        move.resumesTheClock = true;
        if (facts.receivedAt() == null) {
            move.intakeDue = deadlines.intake(facts.desk(), now);
            return move;
        }
        if (facts.regime().supplementRestartsLimit()) {
            var document = procedures.revision(facts.revision()).document();
            move.countedFrom = now;
            move.due = deadlines
                    .promise(document, facts.caseCode(), facts.agency(), now, List.of())
                    .due();
        } else {
            move.due = deadlines.resumed(facts, now);
        }
        var stopped = facts.clockStoppedAt();
        if (stopped != null) {
            progression.shift(move, waiting.steps(), waiting.legs(), stopped, now);
        }
        return move;
    }

    /** The papers of the dossier with the new ones in place of those for the same required document. */
    private List<Paper> merged(long dossier, List<Paper> handedIn) {
        var papers = new ArrayList<>(filedPapers.of(dossier).stream()
                .filter(old -> handedIn.stream().noneMatch(paper -> paper.document() == old.document()))
                .toList());
        papers.addAll(handedIn);
        papers.sort((a, b) -> Integer.compare(a.document(), b.document()));
        return papers;
    }
}
