package vn.motcua.dossiers;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agency;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** A result as an officer is about to decide it, so that it can be signed before it decides anything. */
@Component
public class ApprovalDrafts {

    private final Dossiers dossiers;
    private final DossierReading reading;
    private final Gate gate;
    private final RevokedResults revoked;
    private final RefusalLetter refusal;
    private final Results results;
    private final Clock clock;

    ApprovalDrafts(
            Dossiers dossiers,
            DossierReading reading,
            Gate gate,
            RevokedResults revoked,
            RefusalLetter refusal,
            Results results,
            Clock clock) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.gate = gate;
        this.revoked = revoked;
        this.refusal = refusal;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Checks what the approval will check.
     *
     * @param step the step shown on the officer's screen; null = theirs
     * @throws AlreadyMoved when the step has been left meanwhile
     * @throws NotYours when it is another's to approve
     * @throws InvalidInput when the result could not be approved
     */
    public WrittenResult of(
            Actor.Officer officer, DossierNumber number, @Nullable Integer step, ResultDocument result) {
        return ofStep(officer, number, step, StepAction.APPROVE, Decision.APPROVED, facts -> result);
    }

    /**
     * The same of a refusal: its letter, with what the refusal will check.
     *
     * @param given the letter that was uploaded; null has it set from the reason
     */
    public WrittenResult ofRefusal(
            Actor.Officer officer,
            DossierNumber number,
            @Nullable Integer step,
            @Nullable ResultDocument given,
            RefuseDossier.Why why) {
        return ofStep(
                officer,
                number,
                step,
                StepAction.REFUSE,
                Decision.REFUSED,
                facts -> refusal.check(facts.regime(), why, given).document());
    }

    private WrittenResult ofStep(
            Actor.Officer officer,
            DossierNumber number,
            @Nullable Integer step,
            StepAction action,
            Decision decision,
            Function<Facts, ResultDocument> written) {
        var dossier = dossiers.find(number);
        gate.requireSight(officer, dossier.facts());
        if (!(dossier instanceof InProgress inProgress)) {
            throw dossiers.moved(dossier);
        }
        var mine = gate.step(officer, inProgress, action, step);
        var result = written.apply(dossier.facts());
        var checked = results.of(officer, result, mine.step(), decision);
        var view = reading.read(officer, number);
        var agency = view.legs().stream()
                .map(DossierView.LegView::agency)
                .filter(one -> one.id() == mine.step().agency())
                .findFirst()
                .orElse(view.agency());
        return written(officer, view, agency, checked, mine.acting().onBehalf(), result);
    }

    /**
     * As {@link #of} what takes the place of a result that was taken back.
     *
     * @param former {@code ResultView.no} of that one
     */
    public WrittenResult inPlaceOf(Actor.Officer officer, DossierNumber number, int former, ResultDocument result) {
        var taken = revoked.one(officer, number, former);
        var agency = taken.view().agency();
        var acting = revoked.requireReplacing(officer, dossiers.facts(number), taken);
        var checked = results.of(officer, result, taken.place(), taken.view().decision());
        return written(officer, reading.read(officer, number), agency, checked, acting.onBehalf(), result);
    }

    private WrittenResult written(
            Actor.Officer officer,
            DossierView dossier,
            Agency agency,
            Move.NewResult checked,
            @Nullable OnBehalf onBehalf,
            ResultDocument result) {
        var view = new ResultView(
                0,
                checked.title(),
                null,
                agency,
                clock.instant(),
                officer.name(),
                checked.decision(),
                null,
                false,
                null);
        return new WrittenResult(dossier, view, onBehalf, Objects.requireNonNullElse(result.text(), ""));
    }
}
