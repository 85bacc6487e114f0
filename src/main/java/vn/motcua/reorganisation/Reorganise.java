package vn.motcua.reorganisation;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.RehomeDossier;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.WorkInAgencies;
import vn.motcua.reorganisation.StoredPlan.State;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Carries out an approved plan on its day: first the tree and the powers, all or nothing, then one dossier after the other, each
 * under its own lock. What was cut off goes on where it stopped, and two nodes may do it at once: a dossier that is moved has
 * nothing left to move. One that cannot be moved stops no other, keeps the plan open and is tried again.
 */
@Component
public class Reorganise {

    private static final Logger LOG = LoggerFactory.getLogger(Reorganise.class);

    private final Plans plans;
    private final PlanCheck check;
    private final Structure structure;
    private final DossierMoves moves;
    private final RehomeDossier rehomeDossier;
    private final PlanFaults faults;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reorganise(
            Plans plans,
            PlanCheck check,
            Structure structure,
            DossierMoves moves,
            RehomeDossier rehomeDossier,
            PlanFaults faults,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.check = check;
        this.structure = structure;
        this.moves = moves;
        this.rehomeDossier = rehomeDossier;
        this.faults = faults;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Changes the tree at once, for an administrator who does not wait for the timer; dossiers are moved by the job. */
    public StoredPlan begin(long id, Actor by) {
        plans.byId(id, by);
        return transaction.execute(status -> restructured(id));
    }

    /** Carries out a plan as far as one pass gets, or goes on with it. */
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
                faults.addBlocked(id, blocked);
            } catch (RuntimeException fault) {
                // The plans after it are others' work and may be sound.
                LOG.error("Plan {} was interrupted and is gone on with in a minute", id, fault);
                faults.addBlocked(id, fault);
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
        var begun = clock.instant();
        var pass = new Pass(plan);
        moves.each(plan.document(), pass);
        faults.forgetBefore(plan.id(), begun);
        plans.moved(plan.id(), pass.moved, pass.undecided);
        // A node whose copy of the tree is some seconds old may still file where nobody is any more: look once again.
        if (pass.moved == 0 && pass.undecided == 0 && pass.failed == 0) {
            plans.done(plan.id());
        }
    }

    /** One walk over the dossiers of a plan. */
    private final class Pass implements DossierMoves.Mover {

        private final StoredPlan plan;
        private int moved;
        private int undecided;
        private int failed;

        private Pass(StoredPlan plan) {
            this.plan = plan;
        }

        @Override
        public void move(DossierMoves.Destined destined) {
            var rehoming = destined.rehoming();
            if (rehoming.isEmpty()) {
                undecided++;
                return;
            }
            var number = destined.dossier().number();
            try {
                rehomeDossier.rehome(machine(plan), number, rehoming.get(), RequestKey.random());
                moved++;
            } catch (Conflict faster) {
                LOG.debug("Dossier {} moved by itself: {}", number, faster.whatHappened());
            }
        }

        @Override
        public void failed(WorkInAgencies.Row dossier, RuntimeException fault) {
            LOG.error("Plan {} could not move dossier {}", plan.id(), dossier.number(), fault);
            faults.add(plan.id(), dossier.number().value(), fault);
            failed++;
        }
    }

    private static Actor.Machine machine(StoredPlan plan) {
        return new Actor.Machine("Sắp xếp tổ chức, %s phê duyệt".formatted(plan.approverName()));
    }
}
