package vn.motcua.dossiers;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** A result as an officer is about to approve it, so that it can be signed before it decides anything. */
@Component
public class ApprovalDrafts {

    private final Dossiers dossiers;
    private final DossierReading reading;
    private final Gate gate;
    private final Results results;
    private final Clock clock;

    ApprovalDrafts(Dossiers dossiers, DossierReading reading, Gate gate, Results results, Clock clock) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.gate = gate;
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
        var dossier = dossiers.find(number);
        gate.requireSight(officer, dossier.facts());
        if (!(dossier instanceof InProgress inProgress)) {
            throw dossiers.moved(dossier);
        }
        var mine = gate.step(officer, inProgress, StepAction.APPROVE, step);
        var checked = results.of(officer, result, mine.step(), Decision.APPROVED);
        var view = reading.read(officer, number);
        var agency = view.legs().stream()
                .map(DossierView.LegView::agency)
                .filter(one -> one.id() == mine.step().agency())
                .findFirst()
                .orElse(view.agency());
        return new WrittenResult(
                view,
                new ResultView(
                        0,
                        checked.title(),
                        null,
                        agency,
                        clock.instant(),
                        officer.name(),
                        Decision.APPROVED,
                        null,
                        false,
                        null),
                mine.acting().onBehalf(),
                Objects.requireNonNullElse(result.text(), ""));
    }
}
