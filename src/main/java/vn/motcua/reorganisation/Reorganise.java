package vn.motcua.reorganisation;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.RehomeDossier;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.reorganisation.StoredPlan.State;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Carries out an approved plan on its day: first the tree and the powers, all or nothing, then one dossier after the other, each
 * under its own lock. What was cut off goes on where it stopped, and two nodes may do it at once: a dossier that is moved has
 * nothing left to move.
 */
@Component
public class Reorganise {

    private static final Logger LOG = LoggerFactory.getLogger(Reorganise.class);

    private final Plans plans;
    private final PlanCheck check;
    private final Structure structure;
    private final DossierMoves moves;
    private final RehomeDossier rehomeDossier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reorganise(
            Plans plans,
            PlanCheck check,
            Structure structure,
            DossierMoves moves,
            RehomeDossier rehomeDossier,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.check = check;
        this.structure = structure;
        this.moves = moves;
        this.rehomeDossier = rehomeDossier;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Carries out a plan, or goes on with it, for an administrator who does not wait for the timer. */
    public StoredPlan carryOut(long id, Actor by) {
        plans.byId(id, by);
        return carryOut(id);
    }

    /** Every plan whose day has come. */
    void carryOutDue() {
        for (var id : plans.due(Province.dateOf(clock.instant()))) {
            try {
                carryOut(id);
            } catch (InvalidInput blocked) {
                LOG.error("Plan {} cannot be carried out: {}", id, blocked.getMessage());
            }
        }
    }

    private StoredPlan carryOut(long id) {
        var plan = transaction.execute(status -> restructured(id));
        if (plan.state() == State.MOVING) {
            move(plan);
        }
        return plans.byId(id, machine(plan));
    }

    private StoredPlan restructured(long id) {
        var plan = plans.lock(id);
        if (plan.state() == State.DRAFT) {
            throw new InvalidInput("", "Phương án chưa được một quản trị tỉnh khác phê duyệt.");
        }
        if (plan.state() != State.APPROVED) {
            return plan;
        }
        if (Province.dateOf(clock.instant()).isBefore(plan.document().effective())) {
            throw new InvalidInput("effective", "Chưa đến ngày có hiệu lực của phương án.");
        }
        var report = new Report.Draft();
        var found = check.check(plan.document());
        if (found.stream().noneMatch(Finding::error)) {
            structure.change(plan.document(), report, machine(plan));
        }
        var errors = report.done(found).findings().stream()
                .filter(Finding::error)
                .map(finding -> new InvalidInput.Fault(finding.where(), finding.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        plans.restructured(id);
        return plans.lock(id);
    }

    private void move(StoredPlan plan) {
        var moved = new AtomicInteger();
        var undecided = new AtomicInteger();
        moves.each(
                plan.document(),
                destined -> destined.rehoming()
                        .ifPresentOrElse(
                                rehoming -> {
                                    var row = destined.dossier();
                                    try {
                                        rehomeDossier.rehome(
                                                machine(plan), row.number(), rehoming, RequestKey.random());
                                        moved.incrementAndGet();
                                    } catch (Conflict faster) {
                                        LOG.debug(
                                                "Dossier {} moved by itself: {}", row.number(), faster.whatHappened());
                                    }
                                },
                                undecided::incrementAndGet));
        plans.moved(plan.id(), moved.get(), undecided.get());
        // A node whose copy of the tree is some seconds old may still file where nobody is any more: look once again.
        if (moved.get() == 0 && undecided.get() == 0) {
            plans.done(plan.id());
        }
    }

    private static Actor.Machine machine(StoredPlan plan) {
        return new Actor.Machine("Sắp xếp tổ chức, %s phê duyệt".formatted(plan.approverName()));
    }
}
