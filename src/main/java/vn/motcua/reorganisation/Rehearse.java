package vn.motcua.reorganisation;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.dossiers.WorkInAgencies;
import vn.motcua.reorganisation.Report.Affected;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Tries a plan out (chạy thử): the real change of the tree in a transaction that is rolled back, and where every open dossier
 * would go.
 */
@Component
public class Rehearse {

    private static final int MOST_NAMED = 100;

    private final Plans plans;
    private final PlanCheck check;
    private final Structure structure;
    private final DossierMoves moves;
    private final AdministrationRights rights;
    private final TransactionTemplate transaction;

    Rehearse(
            Plans plans,
            PlanCheck check,
            Structure structure,
            DossierMoves moves,
            AdministrationRights rights,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.check = check;
        this.structure = structure;
        this.moves = moves;
        this.rights = rights;
        this.transaction = transaction;
    }

    /** Tries a kept plan; one that is carried out already shows what it has still to move. */
    public Report rehearse(long id, Actor by) {
        var plan = plans.byId(id, by);
        return plan.restructured() == null ? rehearse(plan.document(), by) : left(plan.document());
    }

    /** Tries a document that need not be kept. */
    public Report rehearse(Plan plan, Actor by) {
        rights.requireProvince(by);
        var draft = new Report.Draft();
        var found = check.check(plan);
        if (found.stream().noneMatch(Finding::error)) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                tryOut(plan, draft, by);
            });
        }
        return draft.done(found);
    }

    private Report left(Plan plan) {
        var draft = new Report.Draft();
        dossiers(plan, draft);
        return draft.done(List.of());
    }

    private void tryOut(Plan plan, Report.Draft draft, Actor by) {
        try {
            structure.change(plan, draft, by);
        } catch (InvalidInput refused) {
            refused.faults().forEach(fault -> draft.findings.require(false, fault.field(), fault.message()));
            return;
        }
        dossiers(plan, draft);
    }

    private void dossiers(Plan plan, Report.Draft draft) {
        var undecided = new AtomicInteger();
        moves.each(plan, new DossierMoves.Mover() {
            @Override
            public void move(DossierMoves.Destined destined) {
                var row = destined.dossier();
                draft.count(Affected.STEP, row.steps());
                draft.count(Affected.CONSULTATION, row.questions());
                draft.add(
                        Affected.DOSSIER,
                        row.number().value(),
                        row.procedureCode(),
                        destined.rehoming().map(moves::names).orElse(null));
                if (destined.rehoming().isEmpty() && undecided.incrementAndGet() <= MOST_NAMED) {
                    draft.findings.require(
                            false, "operations", "Chưa rõ hồ sơ %s chuyển về cơ quan nào.".formatted(row.number()));
                }
            }

            @Override
            public void failed(WorkInAgencies.Row dossier, RuntimeException fault) {
                throw fault;
            }
        });
        draft.findings.require(
                undecided.get() <= MOST_NAMED,
                "operations",
                "Còn %d hồ sơ khác cũng chưa rõ chuyển về cơ quan nào.".formatted(undecided.get() - MOST_NAMED));
    }
}
