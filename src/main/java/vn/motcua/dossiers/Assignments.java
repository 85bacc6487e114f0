package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.vocabulary.Actor;

/** What an officer may hand out of one dossier, and to whom; {@link AssignStep} decides again when it is done. */
@Component
public class Assignments {

    private final Dossiers dossiers;
    private final Gate gate;
    private final StepHolders holders;
    private final Agencies agencies;

    Assignments(Dossiers dossiers, Gate gate, StepHolders holders, Agencies agencies) {
        this.dossiers = dossiers;
        this.gate = gate;
        this.holders = holders;
        this.agencies = agencies;
    }

    /**
     * An open step the officer may hand out, or holds and may give back.
     *
     * @param agency who does it
     * @param holder null when nobody holds it
     * @param takers to whom it may be given; nobody when it may only be given back
     */
    public record Assignable(
            int step, String name, String agency, @Nullable Officer holder, List<Officer> takers) {}

    /** Throws {@link vn.motcua.vocabulary.NotFound} when the dossier is not the officer's to see. */
    @Transactional(readOnly = true)
    public void requireSight(Actor.Officer officer, DossierNumber number) {
        gate.requireSight(officer, dossiers.facts(number));
    }

    @Transactional(readOnly = true)
    public List<Assignable> of(Actor.Officer officer, DossierNumber number) {
        var dossier = dossiers.find(number);
        var facts = dossier.facts();
        gate.requireSight(officer, facts);
        if (!(dossier instanceof Dossier.Assignable assignable)) {
            return List.of();
        }
        return assignable.steps().stream()
                .filter(step -> holders.handsOut(officer, step, facts) || holders.isHeldBy(officer, step, facts))
                .map(step -> assignable(officer, step, facts))
                .toList();
    }

    private Assignable assignable(Actor.Officer officer, OpenStep step, Facts facts) {
        var holder = holders.holder(step, facts);
        return new Assignable(
                step.no(),
                step.name(),
                agencies.byId(step.agency()).name(),
                holder == null ? null : agencies.officer(holder),
                holders.takers(officer, step, facts));
    }
}
