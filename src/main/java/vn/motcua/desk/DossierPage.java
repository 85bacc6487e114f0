package vn.motcua.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Assignments.Assignable;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.DossierView.ConsultationView;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.LetterView;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.DossierView.VisitView;
import vn.motcua.dossiers.Ground;
import vn.motcua.dossiers.SupplementTurn;
import vn.motcua.papers.PrintReason;
import vn.motcua.papers.Printing;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Milestone;
import vn.motcua.web.Page;

/**
 * A dossier as an officer works on it: papers on the left, data and what may be done on the right.
 *
 * @param list the list being worked through: after a decision its next dossier opens; null outside a list
 * @param chosen whose form is open; null when none is
 * @param consultable whom the step's holder may ask, filled only for that form
 * @param printings every print of its papers, oldest first
 * @param fees what it costs, and what was taken of it
 * @param grounds the coded reasons that the open form offers; empty for other forms
 * @param assignable the steps the officer may hand out, filled only for that form
 * @param alone whether who is about to approve has received and appraised the dossier too
 * @param pens the officer's own signing keys, filled only for an approval
 * @param sealable numbers of the results that this officer may seal
 * @param revocable numbers of the results that this officer may take back
 * @param replaceable numbers of those taken back for which this officer may issue another
 */
public record DossierPage(
        DossierView view,
        @Nullable WorkPlace list,
        @Nullable Offer chosen,
        List<Choice> consultable,
        List<Assignable> assignable,
        boolean alone,
        Pens pens,
        Set<Integer> sealable,
        Set<Integer> revocable,
        Set<Integer> replaceable,
        List<Ground> grounds,
        Ticks ticks,
        List<Printing> printings,
        FeeSheet fees,
        Dues dues,
        Typed typed,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/dossier";
    }

    public List<ActionTab> tabs() {
        return ActionTab.of(view.offers());
    }

    /** Path of this dossier or of something below it. */
    public String path(String below) {
        return "/desk/dossiers/" + view.number() + below;
    }

    /** Whether what the dossier ends with was taken back, and nothing stands in its place yet. */
    public boolean awaitsReplacement() {
        return view.results().stream()
                .filter(result -> result.superseded() == null)
                .anyMatch(result -> result.signed() != null && result.signed().withdrawal() != null);
    }

    /** Address of this page with another form open. */
    public String opening(Offer offer) {
        if (offer == Offer.RETURN) {
            return path("/return");
        }
        return path("?do=" + offer + (list == null ? "" : "&" + list.query()) + "#act");
    }

    /** Address of the dossier beside this one in the list being worked through. */
    public String beside(String side) {
        return "/desk/work/" + side + "?" + Objects.requireNonNull(list).query() + "&from=" + view.number();
    }

    /** How the dossier stands against its due time; against the answer to intake before it is received. */
    public DueTag due() {
        var times = view.times();
        if (times.received() == null) {
            return dues.tag(times.intakeDue(), view.desk().id());
        }
        if (times.due() == null) {
            return dues.tag(null);
        }
        return times.finished() != null
                ? dues.kept(times.due(), times.finished())
                : dues.tag(times.due(), view.agency().id());
    }

    public boolean clockStopped() {
        return view.times().clockStopped() != null && !view.state().closed();
    }

    /** Whether there is a due time worth showing: not after it was declined, withdrawn or stopped. */
    public boolean dueShown() {
        return !clockStopped()
                && view.state() != DossierState.DECLINED
                && view.state() != DossierState.WITHDRAWN
                && view.state() != DossierState.STOPPED
                && (view.times().received() != null || view.times().intakeDue() != null);
    }

    /** The first date promised, where it has moved since. */
    public @Nullable String movedFrom() {
        var first = view.times().firstDue();
        return first == null || Objects.equals(first, view.times().due()) ? null : VietnameseTime.moment(first);
    }

    public boolean submitterDiffers() {
        return !view.filed().submitter().equals(view.filed().applicant());
    }

    public boolean intake() {
        return view.may(Offer.RECEIVE);
    }

    /** The step that is this officer's; null when none is. */
    public @Nullable StepView myStep() {
        return view.legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> view.myStep() != null && step.no() == view.myStep())
                .findFirst()
                .orElse(null);
    }

    /** Why the office may be asked to wait with a supplement request; null when it may ask, or this officer has nothing to ask. */
    public @Nullable String supplementWaits() {
        var turn = view.supplementTurn();
        if (turn == null || turn.open()) {
            return null;
        }
        return turn.asked() > 0
                ? "Giai đoạn này đã yêu cầu bổ sung %d lần.".formatted(turn.asked())
                : "Đã quá thời hạn được yêu cầu bổ sung ở giai đoạn này.";
    }

    public List<Choice> supplementCauses() {
        return Stream.of(SupplementTurn.Cause.values())
                .map(cause -> new Choice(cause.name(), cause.label()))
                .toList();
    }

    public List<Choice> groundChoices() {
        return grounds.stream()
                .map(ground -> new Choice(ground.code(), ground.label()))
                .toList();
    }

    /** For which reasons the officer must name a document; null when for none. */
    public @Nullable String citing() {
        var citing = grounds.stream().filter(Ground::cites).map(Ground::label).toList();
        return citing.isEmpty() ? null : String.join("; ", citing);
    }

    /** The question this officer may answer; null when there is none. */
    public @Nullable ConsultationView answerable() {
        return view.consultations().stream()
                .filter(question -> view.myQuestion() != null && question.no() == view.myQuestion())
                .findFirst()
                .orElse(null);
    }

    /** The appointment on site that this officer may move, cancel or record; null when there is none. */
    public @Nullable VisitView standingVisit() {
        return view.visits().stream()
                .filter(visit -> view.myVisit() != null && visit.no() == view.myVisit())
                .findFirst()
                .orElse(null);
    }

    /** The questions of this officer's step that still wait for their answer. */
    public List<Choice> withdrawable() {
        return view.consultations().stream()
                .filter(question -> question.open() && Objects.equals(question.step(), view.myStep()))
                .map(question -> new Choice(
                        Integer.toString(question.no()), question.to().name() + ": " + question.question()))
                .toList();
    }

    /** What may be given back: every part that is handed in, from its last step, which is the likeliest, or from an earlier one. */
    public List<Choice> returnable() {
        var route = Objects.requireNonNull(view.procedure().route());
        var choices = new ArrayList<Choice>();
        for (var leg : view.lastRounds()) {
            var steps = route.stages().get(leg.stage()).legs().get(leg.leg()).steps();
            for (var i = steps.size() - 1; leg.ended() != null && i >= 0; i--) {
                choices.add(new Choice(
                        "%d.%d.%d".formatted(leg.stage(), leg.leg(), i),
                        "%s – %s: làm lại từ bước %d “%s”"
                                .formatted(
                                        leg.agency().name(),
                                        leg.title(),
                                        i + 1,
                                        steps.get(i).name())));
            }
        }
        return choices;
    }

    /** What this officer's step waits for because it was given back; empty when it waits for none. */
    public List<LegView> awaited() {
        var step = myStep();
        return view.legs().stream()
                .filter(LegView::reworked)
                .filter(leg -> step != null
                        && view.legs().stream()
                                .anyMatch(asking -> asking.lead()
                                        && asking.stage()
                                                == Objects.requireNonNull(leg.rework())
                                                        .askedStage()
                                        && asking.steps().contains(step)))
                .toList();
    }

    /** The steps to hand out, where there are several, each with who holds it. */
    public List<Choice> stepsToAssign() {
        return assignable.stream()
                .map(step -> new Choice(
                        Integer.toString(step.step()),
                        step.name() + " – " + step.agency() + ", "
                                + (step.holder() == null
                                        ? "chưa ai nhận"
                                        : step.holder().name() + " đang giữ")))
                .toList();
    }

    /** To whom they may be given; and back to all, where somebody holds one. */
    public List<Choice> takers() {
        var choices = new ArrayList<Choice>();
        assignable.stream()
                .flatMap(step -> step.takers().stream())
                .distinct()
                .forEach(officer -> choices.add(new Choice(Long.toString(officer.id()), officer.name())));
        if (assignable.stream().anyMatch(step -> step.holder() != null)) {
            choices.add(new Choice(AssignmentController.NOBODY, "Trả về hàng chung: ai cùng vai trò đều nhận được"));
        }
        return choices;
    }

    /** How many agencies work at once in a stage, however often one has done its part again. */
    public long parts(List<LegView> stage) {
        return stage.stream().filter(leg -> leg.round() == 1).count();
    }

    /** The legs stage by stage: those of one stage run at once and stand side by side, each with its rounds. */
    public List<List<LegView>> stages() {
        var stages = new ArrayList<List<LegView>>();
        var last = -1;
        for (var leg : view.legs()) {
            if (leg.stage() != last) {
                stages.add(new ArrayList<>());
                last = leg.stage();
            }
            stages.getLast().add(leg);
        }
        return stages;
    }

    /** Whether several agencies work, or worked, on it at once. */
    public boolean joint() {
        return stages().stream().anyMatch(legs -> parts(legs) > 1);
    }

    public DueTag due(LegView leg) {
        return leg.ended() == null ? dues.tag(leg.due(), leg.agency().id()) : dues.kept(leg.due(), leg.ended());
    }

    public DueTag due(StepView step) {
        return step.left() == null ? dues.tag(step.due(), step.agency().id()) : dues.kept(step.due(), step.left());
    }

    /** What happened, newest first. */
    public List<Milestone> milestones() {
        return view.timeline().reversed().stream()
                .map(happening -> new Milestone(
                        Milestone.State.DONE,
                        happening.type().label() + " · " + happening.by(),
                        VietnameseTime.moment(happening.at()),
                        HappeningLines.of(happening, view.procedure())))
                .toList();
    }

    /** How often a letter was printed or opened; null while it never was. */
    public @Nullable String printed(LetterView letter) {
        var all = printings.stream()
                .filter(one -> one.kind().letter() && one.no() == letter.no())
                .toList();
        return all.isEmpty()
                ? null
                : "Đã lập, mở %d lần; gần nhất %s, %s (%s)"
                        .formatted(
                                all.size(),
                                moment(all.getLast().at()),
                                all.getLast().by(),
                                all.getLast().reason().label().toLowerCase(Locale.of("vi")));
    }

    /** Why a paper may be printed once more. */
    public List<Choice> reprintReasons() {
        return Stream.of(PrintReason.values())
                .filter(PrintReason::reprint)
                .map(reason -> new Choice(reason.name(), reason.label()))
                .toList();
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "" : VietnameseTime.moment(at);
    }

    /** The usual name of the result, to start from. */
}
