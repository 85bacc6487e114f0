package vn.motcua.dossiers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.Dossier.InProgress;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * The one authorisation gate: every path that reads or moves a dossier asks here. What is out of a person's reach does
 * not exist for them (404); what they see but is another's to do is refused with the reason.
 */
@Component
class Gate {

    private static final Set<OfficerRole> WORKING = Set.of(
            OfficerRole.DESK_OFFICER,
            OfficerRole.DESK_HEAD,
            OfficerRole.CASE_OFFICER,
            OfficerRole.UNIT_HEAD,
            OfficerRole.APPROVER,
            OfficerRole.CLERK);

    private final Agencies agencies;
    private final Dossiers dossiers;
    private final StepHolders holders;

    Gate(Agencies agencies, Dossiers dossiers, StepHolders holders) {
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.holders = holders;
    }

    /** Agencies whose dossiers an officer works on; what lists, counts and searches are joined with. */
    List<Long> agenciesOf(Actor.Officer officer) {
        return agencies.positionsOf(officer.officer()).stream()
                .filter(position -> WORKING.contains(position.role()))
                .map(Position::agency)
                .distinct()
                .toList();
    }

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

    /** The citizen who owns the dossier. */
    void requireOwner(Actor actor, Facts facts) {
        requireSight(actor, facts);
        if (!(actor instanceof Actor.Citizen)) {
            throw new NotYours("Chỉ chủ hồ sơ hoặc người nộp được làm việc này.");
        }
    }

    /** The owner, or an officer of the desk acting on the owner's request at the counter. */
    void requireOwnerOrDesk(Actor actor, Facts facts) {
        if (actor instanceof Actor.Citizen) {
            requireOwner(actor, facts);
        } else {
            requireDesk(actor, facts);
        }
    }

    /** An officer of the one-stop desk that the dossier came in by. */
    void requireDesk(Actor actor, Facts facts) {
        requireSight(actor, facts);
        if (!(actor instanceof Actor.Officer officer && isOfDesk(officer, facts.desk()))) {
            throw new NotYours("Việc này do công chức Bộ phận Một cửa đã tiếp nhận hồ sơ thực hiện.");
        }
    }

    /** An officer of the one-stop desk of an agency, before there is a dossier. */
    void requireDeskOf(Actor actor, long desk) {
        if (!(actor instanceof Actor.Officer officer && isOfDesk(officer, desk))) {
            throw new NotYours("Bạn không phải công chức Bộ phận Một cửa của cơ quan này.");
        }
    }

    /**
     * The open step on which an actor does something.
     *
     * @param number step number shown on the actor's screen; null = the one open step that is theirs
     * @throws AlreadyMoved when that step has been left meanwhile: says by whom and when
     * @throws NotYours when the step is another's, or does not offer the action
     */
    OpenStep step(Actor actor, InProgress dossier, StepAction action, @Nullable Integer number) {
        requireSight(actor, dossier.facts());
        if (!(actor instanceof Actor.Officer officer)) {
            throw new NotYours("Việc này do cơ quan giải quyết thực hiện.");
        }
        if (number != null) {
            var step = dossier.steps().stream()
                    .filter(open -> open.no() == number)
                    .findFirst()
                    .orElseThrow(() -> dossiers.left(dossier, number));
            return offered(officer, step, action);
        }
        var mine = dossier.steps().stream()
                .filter(step -> holders.mayDo(officer, step))
                .toList();
        return mine.stream()
                .filter(step -> step.actions().contains(action))
                .findFirst()
                .orElseThrow(() -> mine.isEmpty() ? dossiers.moved(dossier) : notOffered(mine.getFirst()));
    }

    /** The open step an actor may take on, whatever it offers. */
    OpenStep anyStep(Actor actor, InProgress dossier, @Nullable Integer number) {
        requireSight(actor, dossier.facts());
        if (!(actor instanceof Actor.Officer officer)) {
            throw new NotYours("Việc này do cơ quan giải quyết thực hiện.");
        }
        var step = dossier.steps().stream()
                .filter(open -> number == null ? holders.mayDo(officer, open) : open.no() == number)
                .findFirst()
                .orElseThrow(() -> number == null ? dossiers.moved(dossier) : dossiers.left(dossier, number));
        return mine(officer, step);
    }

    /**
     * The open step an actor hands out, or the one they hold and give back.
     *
     * @param number step number shown on the actor's screen; null = the one open step that they hand out
     * @param open the open steps, at least one
     * @throws AlreadyMoved when that step has been left meanwhile: says by whom and when
     * @throws NotYours when its work is another's to hand out
     */
    OpenStep stepToAssign(Actor actor, Dossier dossier, List<OpenStep> open, @Nullable Integer number) {
        requireSight(actor, dossier.facts());
        if (!(actor instanceof Actor.Officer officer)) {
            throw new NotYours("Việc này do cơ quan giải quyết thực hiện.");
        }
        var step = open.stream()
                .filter(one -> number == null ? holders.handsOut(officer, one) : one.no() == number)
                .findFirst()
                .orElseThrow(() -> number == null ? notHandedOutBy(open.getFirst()) : dossiers.left(dossier, number));
        if (!holders.handsOut(officer, step) && !holders.isHeldBy(officer, step)) {
            throw notHandedOutBy(step);
        }
        return step;
    }

    static NotYours notHandedOutBy(OpenStep step) {
        return new NotYours(
                "Bước “%s” do lãnh đạo phòng, phụ trách một cửa hoặc lãnh đạo cơ quan đang giữ hồ sơ phân công."
                        .formatted(step.name()));
    }

    private OpenStep offered(Actor.Officer officer, OpenStep step, StepAction action) {
        mine(officer, step);
        if (!step.actions().contains(action)) {
            throw notOffered(step);
        }
        return step;
    }

    private OpenStep mine(Actor.Officer officer, OpenStep step) {
        if (holders.isHeldByAnother(officer, step)) {
            throw new NotYours("Bước “%s” đang do %s xử lý.".formatted(step.name(), step.officerName()));
        }
        if (!holders.mayDo(officer, step)) {
            throw new NotYours("Bước “%s” không thuộc nhiệm vụ của bạn.".formatted(step.name()));
        }
        return step;
    }

    private static NotYours notOffered(OpenStep step) {
        return new NotYours("Bước “%s” không có thao tác này.".formatted(step.name()));
    }

    /** Whether an officer may answer for the agency, or the unit of it, that was consulted. */
    boolean mayAnswer(Actor.Officer officer, long agency, @Nullable Long unit) {
        return holds(
                officer,
                position -> position.agency() == agency
                        && position.role().givesOpinions()
                        && StepHolders.within(position, unit));
    }

    boolean isApproverOf(Actor.Officer officer, long agency) {
        return holds(officer, position -> position.agency() == agency && position.role() == OfficerRole.APPROVER);
    }

    /**
     * Whether an officer may let the applicant be asked once more: a superior where the dossier is, which is the desk before
     * its reception, and then every agency with an open step that may ask.
     */
    boolean mayAllowSupplement(Actor.Officer officer, Dossier dossier) {
        var asking = dossier instanceof InProgress inProgress
                ? inProgress.steps().stream()
                        .filter(step -> step.actions().contains(StepAction.REQUEST_SUPPLEMENT))
                        .map(OpenStep::agency)
                        .toList()
                : List.of(dossier.facts().desk());
        return holds(officer, position -> position.role().leads() && asking.contains(position.agency()));
    }

    boolean isOfDesk(Actor.Officer officer, long desk) {
        return holds(
                officer,
                position -> position.agency() == desk && position.role().atDesk());
    }

    private boolean holds(Actor.Officer officer, Predicate<Position> wanted) {
        return agencies.positionsOf(officer.officer()).stream().anyMatch(wanted);
    }

    private boolean sees(Actor.Officer officer, Facts facts) {
        var mine = agenciesOf(officer);
        return mine.contains(facts.desk())
                || mine.contains(facts.agency())
                || !mine.isEmpty() && dossiers.takesPart(facts.id(), mine);
    }
}
