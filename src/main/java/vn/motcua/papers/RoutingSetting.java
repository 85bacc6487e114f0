package vn.motcua.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.RoutingSheet;
import vn.motcua.documents.RoutingSheet.HandOver;
import vn.motcua.documents.RoutingSheet.Outcome;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.ConsultationView;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.EventType;
import vn.motcua.dossiers.OnTheSpot;

/**
 * Fills the routing sheet (phiếu kiểm soát) from the way the dossier has gone: each hand-over, by whom, when, how it stood to
 * its time.
 */
@Component
class RoutingSetting {

    private static final String APPLICANT = "Tổ chức, cá nhân";

    private final PaperParts parts;

    RoutingSetting(PaperParts parts) {
        this.parts = parts;
    }

    RoutingSheet set(DossierView dossier, String number) {
        var received = received(dossier);
        return new RoutingSheet(
                PaperParts.rules(dossier.regime()),
                parts.head(dossier.desk(), received, number),
                parts.mark(dossier),
                dossier.filed().applicant().name(),
                dossier.procedure().name(),
                received,
                dossier.times().due(),
                handOvers(dossier, received));
    }

    static Instant received(DossierView dossier) {
        return Objects.requireNonNullElse(
                dossier.times().received(), dossier.times().submitted());
    }

    /** Legs of one stage run at once: each takes over from whoever ended the stage before, or from the desk. */
    private List<HandOver> handOvers(DossierView dossier, Instant received) {
        var handOvers = new ArrayList<HandOver>();
        var desk = parts.deskName(dossier.desk());
        var receiver = by(dossier, EventType.RECEIVED);
        StepView last = null;
        StepView before = null;
        var stage = 0;
        for (var leg : dossier.legs()) {
            if (leg.stage() != stage) {
                stage = leg.stage();
                before = last;
            }
            var rework = leg.rework();
            var from = rework != null ? lead(dossier, rework.askedStage()) : before == null ? desk : holder(before);
            var giver = rework != null ? rework.by() : before == null ? receiver : before.by();
            var at = before == null && rework == null ? received : leg.started();
            for (var step : leg.steps()) {
                handOvers.add(new HandOver(
                        from,
                        giver,
                        holder(step),
                        step.by(),
                        at,
                        taken(dossier, step),
                        outcome(step),
                        step.left() == null ? null : step.worked().told(),
                        did(dossier, leg, step)));
                asked(dossier, step).forEach(handOvers::add);
                from = holder(step);
                giver = step.by();
                at = step.left();
                // What was given back by a later stage is handed to that one, and not to the next.
                last = rework == null || rework.askedStage() == stage ? later(last, step) : last;
            }
        }
        back(dossier, desk, last, handOvers);
        return handOvers;
    }

    /** Who leads a stage, and gives back what others have to do again. */
    private static String lead(DossierView dossier, int stage) {
        return dossier.legs().stream()
                .filter(leg -> leg.stage() == stage && leg.lead())
                .findFirst()
                .orElseThrow()
                .agency()
                .name();
    }

    /** The opinions asked for on a step: who was asked, by when, and what they said. */
    private static Stream<HandOver> asked(DossierView dossier, StepView step) {
        return dossier.consultations().stream()
                .filter(question -> Objects.equals(question.step(), step.no()))
                .map(question -> new HandOver(
                        holder(step),
                        step.by(),
                        office(question.unit(), question.to()),
                        question.answeredBy(),
                        question.asked(),
                        question.answered(),
                        question.answered() == null ? null : outcome(question.answered(), question.due()),
                        null,
                        said(question)));
    }

    private static String said(ConsultationView question) {
        var end = question.end();
        if (question.verdict() != null) {
            return "Lấy ý kiến: " + question.verdict().label();
        }
        return end == null
                ? "Lấy ý kiến, hạn " + VietnameseTime.moment(question.due())
                : "Lấy ý kiến: " + end.label().toLowerCase(Locale.ROOT);
    }

    /** What was to be done, and where things were looked at on that step (NĐ 61/2018 Art 19(3)). */
    private static String did(DossierView dossier, LegView leg, StepView step) {
        var visited = dossier.visits().stream()
                .filter(visit -> visit.step() == step.no())
                .flatMap(visit -> Stream.ofNullable(visit.held())
                        .map(held ->
                                "; xác minh thực tế %s tại %s".formatted(VietnameseTime.moment(held), visit.place())));
        var part = leg.part();
        var rework = leg.rework();
        return step.name()
                + (rework == null ? "" : "; làm lại, lần %d: %s".formatted(leg.round(), rework.reason()))
                + (part == null ? "" : "; hồ sơ thành phần " + part)
                + decidedOnTheSpot(dossier, step)
                + visited.collect(Collectors.joining());
    }

    /** Of the decision of a dossier that the one-stop desk settles whole: that it was, and by whose delegation. */
    private static String decidedOnTheSpot(DossierView dossier, StepView step) {
        return dossier.timeline().stream()
                .filter(one -> one.type() == EventType.APPROVED || one.type() == EventType.REFUSED)
                .filter(one -> one.at().equals(step.left())
                        && step.name().equals(one.details().get("step")))
                .flatMap(one -> Stream.of(OnTheSpot.sentence(one.details().get(OnTheSpot.DETAIL)), one.onBehalf())
                        .filter(Objects::nonNull))
                .map(said -> "; " + said)
                .collect(Collectors.joining());
    }

    /** Which of two was left later; an open one is later than all. */
    private static StepView later(@Nullable StepView one, StepView other) {
        if (one == null) {
            return other;
        }
        var left = one.left();
        return left != null && (other.left() == null || !other.left().isBefore(left)) ? other : one;
    }

    /** The end of the way: the result goes to the desk, and from there to whom it is for. */
    private static void back(DossierView dossier, String desk, @Nullable StepView last, List<HandOver> handOvers) {
        var finished = dossier.times().finished();
        if (dossier.decision() == null || finished == null) {
            return;
        }
        if (last != null && last.agency().id() != dossier.desk().id()) {
            handOvers.add(new HandOver(
                    holder(last), last.by(), desk, null, finished, finished, null, null, "Chuyển kết quả"));
        }
        var returned = happened(dossier, EventType.RETURNED);
        handOvers.add(new HandOver(
                desk,
                by(dossier, EventType.RETURNED),
                APPLICANT,
                returned.map(one -> Objects.toString(one.details().get("name"), null))
                        .orElse(null),
                dossier.times().returned(),
                dossier.times().returned(),
                outcome(finished, dossier.times().due()),
                null,
                "Trả kết quả"));
    }

    private static String holder(StepView step) {
        return office(step.unit(), step.agency());
    }

    private static String office(@Nullable String unit, Agency agency) {
        return unit == null ? agency.name() : unit + ", " + agency.name();
    }

    /** When a step was taken on: claimed, or, by whoever did it without claiming it, as soon as it came. */
    private static @Nullable Instant taken(DossierView dossier, StepView step) {
        var left = step.left();
        return dossier.timeline().stream()
                .filter(one -> one.type() == EventType.CLAIMED
                        && step.name().equals(one.details().get("step"))
                        && !one.at().isBefore(step.entered())
                        && (left == null || !one.at().isAfter(left)))
                .map(Happening::at)
                .findFirst()
                .orElse(left == null ? null : step.entered());
    }

    private static @Nullable Outcome outcome(StepView step) {
        return step.left() == null ? null : outcome(step.left(), step.due());
    }

    /** On time is the day of the due date itself; without a due date nothing can be said. */
    private static @Nullable Outcome outcome(Instant ended, @Nullable Instant due) {
        if (due == null) {
            return null;
        }
        if (ended.isAfter(due)) {
            return Outcome.OVERDUE;
        }
        return Province.dateOf(ended).isBefore(Province.dateOf(due)) ? Outcome.EARLY : Outcome.ON_TIME;
    }

    private static @Nullable String by(DossierView dossier, EventType type) {
        return happened(dossier, type).map(Happening::by).orElse(null);
    }

    private static Optional<Happening> happened(DossierView dossier, EventType type) {
        return dossier.timeline().stream().filter(one -> one.type() == type).findFirst();
    }
}
