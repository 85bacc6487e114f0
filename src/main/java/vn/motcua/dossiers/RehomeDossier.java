package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;

/**
 * Hands a dossier's open work to the agencies that took over: the competent agency, the desk, open legs and steps, open
 * questions. Whoever held a step goes on with it where they still have its role. No due time changes, and what was done
 * stays the work of whoever did it. Only for whoever administers the province.
 */
@Component
public class RehomeDossier {

    private final Once once;
    private final Dossiers dossiers;
    private final AdministrationRights rights;
    private final Agencies agencies;
    private final Ledger ledger;

    RehomeDossier(Once once, Dossiers dossiers, AdministrationRights rights, Agencies agencies, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.rights = rights;
        this.agencies = agencies;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, Rehoming rehoming) {}

    private record Work(List<OpenStep> steps, List<OpenLeg> legs, List<OpenQuestion> questions) {

        static final Work NONE = new Work(List.of(), List.of(), List.of());
    }

    /** Refuses with {@link AlreadyMoved} when nothing is left to hand over: it was closed, or somebody was faster. */
    public Standing rehome(Actor actor, DossierNumber number, Rehoming rehoming, RequestKey key) {
        rights.requireProvince(actor);
        return once.move(actor, number, key, new Request(number, rehoming), (dossier, now) -> {
            if (!(dossier instanceof Dossier.Rehomable open)) {
                throw dossiers.moved(dossier);
            }
            var facts = dossier.facts();
            var work = work(dossier);
            var steps = work.steps().stream()
                    .filter(step -> rehoming.concerns(step.agency()))
                    .toList();
            var legs = work.legs().stream()
                    .filter(leg -> leg.endedAt() == null && rehoming.concerns(leg.agency()))
                    .map(leg -> new Move.RehomedLeg(leg.stage(), leg.leg(), rehoming.agency(leg.agency())))
                    .toList();
            var questions = questions(work.questions(), rehoming);
            if (steps.isEmpty()
                    && legs.isEmpty()
                    && questions.isEmpty()
                    && !rehoming.concerns(facts.agency())
                    && !rehoming.concerns(facts.desk())) {
                throw dossiers.moved(dossier);
            }
            var move = open.rehome(said(rehoming));
            steps.forEach(step -> goOn(move, step, rehoming));
            move.rehomed = new Move.Rehomed(
                    rehoming.agency(facts.agency()), rehoming.agency(facts.desk()), legs, questions, steps);
            return ledger.record(move, Acting.self(actor), now);
        });
    }

    private static Work work(Dossier dossier) {
        return switch (dossier) {
            case Dossier.InProgress d -> new Work(d.steps(), d.legs(), d.questions());
            case Dossier.AwaitingSupplement d -> new Work(d.steps(), d.legs(), d.questions());
            case Dossier.Submitted d -> Work.NONE;
            case Dossier.AwaitingPayment d -> Work.NONE;
            case Dossier.Suspended d -> new Work(d.steps(), d.legs(), d.questions());
            case Dossier.ResultReady d -> Work.NONE;
            case Dossier.Declined d -> Work.NONE;
            case Dossier.Withdrawn d -> Work.NONE;
            case Dossier.Stopped d -> Work.NONE;
            case Dossier.Returned d -> Work.NONE;
        };
    }

    /** The figures of both agencies stay their own: the interval of before ends here, and another begins. */
    private void goOn(Move move, OpenStep step, Rehoming rehoming) {
        move.closing(step, StepOutcome.REHOMED, rehoming.decision());
        move.opened.add(new Move.NewStep(
                step.stage(),
                step.leg(),
                step.step(),
                step.name(),
                step.role(),
                List.copyOf(step.actions()),
                rehoming.agency(step.agency()),
                unit(step.unit(), rehoming),
                step.due()));
    }

    private static @Nullable Long unit(@Nullable Long before, Rehoming rehoming) {
        return before == null ? null : rehoming.units().get(before);
    }

    private static List<Move.RehomedQuestion> questions(List<OpenQuestion> open, Rehoming rehoming) {
        return open.stream()
                .filter(question -> rehoming.concerns(question.agency()))
                .map(question -> new Move.RehomedQuestion(
                        question.no(), rehoming.agency(question.agency()), unit(question.unit(), rehoming)))
                .toList();
    }

    private Map<String, Object> said(Rehoming rehoming) {
        var said = new LinkedHashMap<String, Object>();
        said.put("reason", rehoming.reason());
        said.put("decision", rehoming.decision());
        said.put("from", names(rehoming.agencies().keySet()));
        said.put("to", names(rehoming.agencies().values()));
        return said;
    }

    private String names(Iterable<Long> ids) {
        var names = new ArrayList<String>();
        ids.forEach(id -> names.add(agencies.byId(id).name()));
        return names.stream().distinct().collect(Collectors.joining(", "));
    }
}
