package vn.motcua.admin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.admin.RouteDraft.LegDraft;
import vn.motcua.admin.RouteDraft.StageDraft;
import vn.motcua.admin.RouteDraft.StepDraft;

/**
 * One change to the rows of a route, as a button of the table names it: {@code add}, {@code remove}, {@code up} or
 * {@code down}, then where. {@code add route.stages[0].legs} adds a leg to the first stage; {@code up
 * route.stages[0].legs[0].steps[2]} moves a step before its neighbour. A change that fits nothing changes nothing.
 */
record RouteEdit(String what, int stage, int leg, int step, int depth) {

    private static final Pattern COMMAND = Pattern.compile(
            "(add|remove|up|down) route\\.stages(?:\\[(\\d{1,3})](?:\\.legs(?:\\[(\\d{1,3})](?:\\.steps(?:\\[(\\d{1,3})])?)?)?)?)?");

    private static final int NONE = -1;

    static RouteDraft apply(String command, RouteDraft draft) {
        var match = COMMAND.matcher(command);
        if (!match.matches()) {
            return draft;
        }
        var depth = command.contains(".steps") ? 3 : command.contains(".legs") ? 2 : 1;
        return new RouteEdit(match.group(1), index(match.group(2)), index(match.group(3)), index(match.group(4)), depth)
                .apply(draft);
    }

    private static int index(@Nullable String digits) {
        return digits == null ? NONE : Integer.parseInt(digits);
    }

    private RouteDraft apply(RouteDraft draft) {
        var stages = depth == 1
                ? changed(draft.stages(), stage, emptyStage(draft.stages().size() + 1))
                : at(draft.stages(), stage, this::inStage);
        return new RouteDraft(draft.name(), draft.approvedBy(), draft.onTheSpot(), stages);
    }

    private StageDraft inStage(StageDraft draft) {
        var legs = depth == 2
                ? changed(draft.legs(), leg, emptyLeg(draft.legs().isEmpty()))
                : at(draft.legs(), leg, this::inLeg);
        return new StageDraft(draft.name(), draft.pause(), draft.pauseText(), draft.pauseBasis(), legs);
    }

    private LegDraft inLeg(LegDraft draft) {
        return new LegDraft(
                draft.name(), draft.agency(), draft.lead(), draft.hours(), changed(draft.steps(), step, emptyStep()));
    }

    private <T> List<T> changed(List<T> rows, int row, T empty) {
        var copy = new ArrayList<>(rows);
        switch (what) {
            case "add" -> copy.add(empty);
            case "remove" -> {
                if (inside(rows, row)) {
                    copy.remove(row);
                }
            }
            case "up" -> swap(copy, row, row - 1);
            case "down" -> swap(copy, row, row + 1);
            default -> throw new IllegalStateException(what);
        }
        return List.copyOf(copy);
    }

    private static <T> void swap(List<T> rows, int one, int other) {
        if (inside(rows, one) && inside(rows, other)) {
            Collections.swap(rows, one, other);
        }
    }

    private static <T> List<T> at(List<T> rows, int row, UnaryOperator<T> change) {
        var copy = new ArrayList<>(rows);
        if (inside(rows, row)) {
            copy.set(row, change.apply(rows.get(row)));
        }
        return List.copyOf(copy);
    }

    private static boolean inside(List<?> rows, int row) {
        return row >= 0 && row < rows.size();
    }

    private static StageDraft emptyStage(int number) {
        return new StageDraft("Giai đoạn " + number, "", "", "", List.of(emptyLeg(true)));
    }

    private static LegDraft emptyLeg(boolean lead) {
        return new LegDraft("", "COMPETENT", lead, "", List.of(emptyStep()));
    }

    private static StepDraft emptyStep() {
        return new StepDraft("", "CASE_OFFICER", "", "", Set.of("FORWARD"));
    }
}
