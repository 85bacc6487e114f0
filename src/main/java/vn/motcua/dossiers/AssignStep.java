package vn.motcua.dossiers;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Gives an open step to an officer who has its role there (phân công xử lý, NĐ 61/2018 Art 19(1)), or takes it back for all of
 * them (thu hồi phân công): by the head of the unit or desk, or the leadership of the agency. An officer may also give back
 * what they hold themselves. What is taken from somebody is taken with a reason.
 */
@Component
public class AssignStep {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final StepHolders holders;
    private final Agencies agencies;
    private final Ledger ledger;

    AssignStep(Once once, Dossiers dossiers, Gate gate, StepHolders holders, Agencies agencies, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.holders = holders;
        this.agencies = agencies;
        this.ledger = ledger;
    }

    /**
     * Who gets a step.
     *
     * @param step the step shown on the screen; null = the one open step that is the actor's to hand out
     * @param from who held it there; null when nobody did
     * @param to null gives it back to all who have its role
     */
    public record Assignment(
            @Nullable Integer step,
            @Nullable Long from,
            @Nullable Long to,
            String reason) {}

    private record Request(DossierNumber number, Assignment assignment) {}

    /** Refuses with {@link AlreadyMoved} when somebody else holds the step than the actor saw. */
    public Standing assign(Actor actor, DossierNumber number, Assignment assignment, RequestKey key) {
        return once.move(actor, number, key, new Request(number, assignment), (dossier, now) -> {
            gate.requireSight(actor, dossier.facts());
            if (!(dossier instanceof Dossier.Assignable assignable)
                    || assignable.steps().isEmpty()) {
                throw dossiers.moved(dossier);
            }
            var facts = dossier.facts();
            var mine = gate.stepToAssign(actor, dossier, assignable.steps(), assignment.step());
            var open = mine.step();
            var holder = holders.holder(open, facts);
            if (!Objects.equals(holder, assignment.from())) {
                throw dossiers.moved(dossier);
            }
            var reason = holder == null
                    ? Reason.optional("reason", assignment.reason())
                    : Reason.required("reason", assignment.reason());
            var taker = assignment.to() == null ? null : taker(actor, open, facts, assignment.to());
            if (Objects.equals(holder, assignment.to())) {
                throw new InvalidInput(
                        "officer",
                        taker == null ? "Bước này chưa giao cho ai." : "%s đang giữ bước này.".formatted(taker.name()));
            }
            var move = taker == null ? assignable.release(open, reason) : assignable.assign(open, reason);
            if (holder != null) {
                move.payload.put("former", agencies.officer(holder).name());
            }
            if (taker != null) {
                move.payload.put("taker", taker.name());
            }
            return ledger.record(move.assigning(open, taker), mine.acting(), now);
        });
    }

    private Officer taker(Actor actor, OpenStep step, Facts facts, long officer) {
        var takers = actor instanceof Actor.Officer giver ? holders.takers(giver, step, facts) : List.<Officer>of();
        if (takers.isEmpty()) {
            throw Gate.notHandedOutBy(step);
        }
        return takers.stream()
                .filter(taker -> taker.id() == officer)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "officer",
                        "Chọn một người đang giữ vai trò %s ở đó."
                                .formatted(step.role().title())));
    }
}
