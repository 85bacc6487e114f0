package vn.motcua.dossiers;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * The one authorisation gate: every path that reads or moves a dossier asks here. What is out of a person's reach does
 * not exist for them (404); what they see but is another's to do is refused with the reason. It also says in whose place an
 * officer acts: somebody who delegated it to them, or who is away and whose deputy they are.
 */
@Component
class Gate {

    private static final String AGENCYS_WORK = "Việc này do cơ quan giải quyết thực hiện.";

    private final Capacities capacities;
    private final Behalves behalves;
    private final Dossiers dossiers;
    private final StepHolders holders;

    Gate(Capacities capacities, Behalves behalves, Dossiers dossiers, StepHolders holders) {
        this.capacities = capacities;
        this.behalves = behalves;
        this.dossiers = dossiers;
        this.holders = holders;
    }

    /** An open step with who acts on it. */
    record Mine(OpenStep step, Acting acting) {}

    /** Lets a person read a dossier, or hides it. */
    void requireSight(Actor actor, Facts facts) {
        var sees = switch (actor) {
            case Actor.Citizen citizen -> Objects.equals(facts.account(), citizen.account());
            case Actor.Officer officer -> sees(officer, facts);
            case Actor.Machine machine -> true;
        };
        if (!sees) {
            throw new NotFound("Không tìm thấy hồ sơ " + facts.number());
        }
    }

    /** The owner, or an officer of the desk acting on the owner's request at the counter. */
    Acting requireOwnerOrDesk(Actor actor, Facts facts) {
        if (!(actor instanceof Actor.Citizen)) {
            return requireDesk(actor, facts);
        }
        requireSight(actor, facts);
        return Acting.self(actor);
    }

    /** An officer of the one-stop desk that the dossier came in by. */
    Acting requireDesk(Actor actor, Facts facts) {
        requireSight(actor, facts);
        return ofDesk(actor, facts.desk(), facts.procedureCode())
                .orElseThrow(() -> new NotYours("Việc này do công chức Bộ phận Một cửa đã tiếp nhận hồ sơ thực hiện."));
    }

    /** An officer of the one-stop desk of an agency, before there is a dossier of that procedure. */
    Acting requireDeskOf(Actor actor, long desk, String procedure) {
        return ofDesk(actor, desk, procedure)
                .orElseThrow(() -> new NotYours("Bạn không phải công chức Bộ phận Một cửa của cơ quan này."));
    }

    /**
     * The open step on which an actor does something.
     *
     * @param number step number shown on the actor's screen; null = the one open step that is theirs
     * @throws AlreadyMoved when that step has been left meanwhile: says by whom and when
     * @throws NotYours when the step is another's, or does not offer the action
     */
    Mine step(Actor actor, InProgress dossier, StepAction action, @Nullable Integer number) {
        var officer = requireOfficer(actor, dossier);
        if (number != null) {
            var step = dossier.steps().stream()
                    .filter(open -> open.no() == number)
                    .findFirst()
                    .orElseThrow(() -> dossiers.left(dossier, number));
            var mine = mine(officer, step, dossier.facts());
            if (!step.actions().contains(action)) {
                throw notOffered(step);
            }
            return mine;
        }
        var mine = dossier.steps().stream()
                .filter(step -> holders.mayDo(officer, step, dossier.facts()))
                .sorted(Comparator.comparing(step -> !dossier.reworksFor(step).isEmpty()))
                .toList();
        return mine.stream()
                .filter(step -> step.actions().contains(action))
                .findFirst()
                .map(step -> mine(officer, step, dossier.facts()))
                .orElseThrow(() -> mine.isEmpty() ? dossiers.moved(dossier) : notOffered(mine.getFirst()));
    }

    /** The open step an actor may take on, whatever it offers. */
    Mine anyStep(Actor actor, InProgress dossier, @Nullable Integer number) {
        var officer = requireOfficer(actor, dossier);
        var step = dossier.steps().stream()
                .filter(open -> number == null ? holders.mayDo(officer, open, dossier.facts()) : open.no() == number)
                .findFirst()
                .orElseThrow(() -> number == null ? dossiers.moved(dossier) : dossiers.left(dossier, number));
        return mine(officer, step, dossier.facts());
    }

    /**
     * The open step of the lead, on which what others handed in is weighed: for whoever may do it, or hands its work out.
     *
     * @param number step number shown on the actor's screen; null = the lead's, whichever it is now
     * @throws AlreadyMoved when that step has been left meanwhile: says by whom and when
     * @throws NotYours when it is another's, or not the lead's
     */
    Mine weighing(Actor actor, InProgress dossier, @Nullable Integer number) {
        var officer = requireOfficer(actor, dossier);
        var facts = dossier.facts();
        var step = dossier.steps().stream()
                .filter(open -> number == null ? dossier.asks(open) : open.no() == number)
                .findFirst()
                .orElseThrow(() -> number == null ? dossiers.moved(dossier) : dossiers.left(dossier, number));
        if (holders.mayDo(officer, step, facts)) {
            return mine(officer, step, facts);
        }
        var superior = holders.coordinating(officer, step, facts)
                .findFirst()
                .orElseThrow(() -> notTheirs(officer, step, facts));
        return new Mine(step, behalves.acting(officer, superior));
    }

    /**
     * The open step an actor hands out, or the one they hold and give back.
     *
     * @param number step number shown on the actor's screen; null = the one open step that they hand out
     * @param open the open steps, at least one
     * @throws AlreadyMoved when that step has been left meanwhile: says by whom and when
     * @throws NotYours when its work is another's to hand out
     */
    Mine stepToAssign(Actor actor, Dossier dossier, List<OpenStep> open, @Nullable Integer number) {
        var officer = requireOfficer(actor, dossier);
        var facts = dossier.facts();
        var step = open.stream()
                .filter(one -> number == null ? holders.handsOut(officer, one, facts) : one.no() == number)
                .findFirst()
                .orElseThrow(() -> number == null ? notHandedOutBy(open.getFirst()) : dossiers.left(dossier, number));
        if (holders.isHeldBy(officer, step, facts)) {
            return mine(officer, step, facts);
        }
        if (!holders.handsOut(officer, step, facts)) {
            throw notHandedOutBy(step);
        }
        var coordinating =
                holders.coordinating(officer, step, facts).findFirst().orElseThrow();
        return new Mine(step, behalves.acting(officer, coordinating));
    }

    static NotYours notHandedOutBy(OpenStep step) {
        return new NotYours(
                "Bước “%s” do lãnh đạo phòng, phụ trách một cửa hoặc lãnh đạo cơ quan đang giữ hồ sơ phân công."
                        .formatted(step.name()));
    }

    private Actor.Officer requireOfficer(Actor actor, Dossier dossier) {
        requireSight(actor, dossier.facts());
        if (actor instanceof Actor.Officer officer) {
            return officer;
        }
        throw new NotYours(AGENCYS_WORK);
    }

    private Mine mine(Actor.Officer officer, OpenStep step, Facts facts) {
        return holders.capacity(officer, step, facts)
                .map(capacity -> new Mine(step, behalves.acting(officer, capacity)))
                .orElseThrow(() -> notTheirs(officer, step, facts));
    }

    private NotYours notTheirs(Actor.Officer officer, OpenStep step, Facts facts) {
        var holder = holders.holder(step, facts);
        return holder != null && holder != officer.officer()
                ? new NotYours("Bước “%s” đang do %s xử lý.".formatted(step.name(), step.officerName()))
                : new NotYours("Bước “%s” không thuộc nhiệm vụ của bạn.".formatted(step.name()));
    }

    private static NotYours notOffered(OpenStep step) {
        return new NotYours("Bước “%s” không có thao tác này.".formatted(step.name()));
    }

    /** Who answers for the agency, or the unit of it, that was consulted; empty when that is not the actor's. */
    Optional<Acting> answering(Actor actor, Facts facts, long agency, @Nullable Long unit) {
        return acting(
                actor,
                facts.procedureCode(),
                position -> position.agency() == agency
                        && position.role().givesOpinions()
                        && StepHolders.within(position, unit));
    }

    /** Who decides for an agency; empty when the actor is not of its leadership. */
    Optional<Acting> approving(Actor actor, Facts facts, long agency) {
        return acting(
                actor,
                facts.procedureCode(),
                position -> position.agency() == agency && position.role() == OfficerRole.APPROVER);
    }

    /** Who keeps an agency's seal; empty when the actor is not its clerk. */
    Optional<Acting> sealing(Actor actor, Facts facts, long agency) {
        return acting(
                actor,
                facts.procedureCode(),
                position -> position.agency() == agency && position.role() == OfficerRole.CLERK);
    }

    /**
     * Who may let the applicant be asked once more: a superior where the dossier is, which is the desk before its reception,
     * and then every agency with an open step that may ask.
     */
    Optional<Acting> allowingSupplement(Actor actor, Dossier dossier) {
        var asking = dossier instanceof InProgress inProgress
                ? inProgress.steps().stream()
                        .filter(step -> step.actions().contains(StepAction.REQUEST_SUPPLEMENT))
                        .map(OpenStep::agency)
                        .toList()
                : List.of(dossier.facts().desk());
        return acting(
                actor,
                dossier.facts().procedureCode(),
                position -> position.role().leads() && asking.contains(position.agency()));
    }

    /** Whether an officer leads a unit, a desk or an agency. */
    boolean leads(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .anyMatch(capacity -> capacity.position().role().leads());
    }

    /** At which desk somebody sits, and in whose place. */
    record AtDesk(long desk, Acting acting) {}

    /** The desk at which an officer sits for a procedure, whatever agency it is for; empty for all others. */
    Optional<AtDesk> atSomeDesk(Actor.Officer officer, String procedure) {
        return capacities.of(officer.officer()).stream()
                .filter(capacity -> capacity.reaches(procedure))
                .filter(capacity -> capacity.position().role().atDesk())
                .findFirst()
                .map(capacity -> new AtDesk(capacity.position().agency(), behalves.acting(officer, capacity)));
    }

    /** Who sits at an agency's desk; empty when the actor does not, for that procedure. */
    Optional<Acting> ofDesk(Actor actor, long desk, String procedure) {
        return acting(
                actor,
                procedure,
                position -> position.agency() == desk && position.role().atDesk());
    }

    private Optional<Acting> acting(Actor actor, String procedure, Predicate<Position> wanted) {
        return actor instanceof Actor.Officer officer
                ? capacities.of(officer.officer()).stream()
                        .filter(capacity -> capacity.reaches(procedure))
                        .filter(capacity -> wanted.test(capacity.position()))
                        .findFirst()
                        .map(capacity -> behalves.acting(officer, capacity))
                : Optional.empty();
    }

    private boolean sees(Actor.Officer officer, Facts facts) {
        var mine = capacities.of(officer.officer()).stream()
                .filter(capacity -> capacity.reaches(facts.procedureCode()))
                .map(Capacity::position)
                .map(Position::agency)
                .flatMap(holders::andWhatItTookOver)
                .distinct()
                .toList();
        return mine.contains(facts.desk())
                || mine.contains(facts.agency())
                || !mine.isEmpty() && dossiers.takesPart(facts.id(), mine);
    }
}
