package vn.motcua.admin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.StepAction;

/**
 * A route while it is edited as a table: every cell as typed, right or wrong. The cells are named as {@code RouteCheck} names
 * its faults, e.g. {@code route.stages[0].legs[1].steps[2].hours}, so that a fault stands beside its cell.
 */
public record RouteDraft(String name, String approvedBy, boolean onTheSpot, List<StageDraft> stages) {

    static final String PATH = "route";

    /** @param pause name of the reason to wait after the stage; empty when it does not wait */
    public record StageDraft(String name, String pause, String pauseText, String pauseBasis, List<LegDraft> legs) {}

    /** @param hours empty = the sum of the steps */
    public record LegDraft(String name, String agency, boolean lead, String hours, List<StepDraft> steps) {}

    /** One row of the table. */
    public record StepDraft(String name, String role, String unit, String hours, Set<String> actions) {}

    /** What a new route begins with: reception, appraisal, signature, seal. */
    static final RouteDraft NEW = new RouteDraft(
            "",
            "",
            false,
            List.of(new StageDraft(
                    "Giải quyết",
                    "",
                    "",
                    "",
                    List.of(new LegDraft(
                            "Cơ quan có thẩm quyền",
                            "COMPETENT",
                            true,
                            "",
                            List.of(
                                    step("Chuyển hồ sơ đến phòng chuyên môn", "DESK_OFFICER", "2", StepAction.FORWARD),
                                    step(
                                            "Thẩm định hồ sơ",
                                            "CASE_OFFICER",
                                            "",
                                            StepAction.APPRAISE,
                                            StepAction.REQUEST_SUPPLEMENT),
                                    step(
                                            "Ký kết quả",
                                            "APPROVER",
                                            "",
                                            StepAction.APPROVE,
                                            StepAction.REFUSE,
                                            StepAction.SEND_BACK),
                                    step("Đóng dấu, chuyển kết quả", "CLERK", "2", StepAction.FORWARD)))))));

    static RouteDraft of(Route route) {
        var approvedBy = route.approvedBy();
        return new RouteDraft(
                route.name(),
                approvedBy == null ? "" : approvedBy,
                route.onTheSpot(),
                route.stages().stream().map(RouteDraft::stage).toList());
    }

    /** Reads the table as the form sends it. */
    static RouteDraft read(MultiValueMap<String, String> form) {
        return new RouteDraft(
                text(form, PATH + ".name"),
                text(form, PATH + ".approvedBy"),
                text(form, PATH + ".onTheSpot").equals("yes"),
                rows(form, PATH + ".stages").stream()
                        .map(at -> readStage(form, at))
                        .toList());
    }

    private static StageDraft readStage(MultiValueMap<String, String> form, String at) {
        var legs = rows(form, at + ".legs");
        var lead = legs.size() == 1 ? "0" : text(form, at + ".lead");
        return new StageDraft(
                text(form, at + ".name"),
                text(form, at + ".pause"),
                text(form, at + ".pauseText"),
                text(form, at + ".pauseBasis"),
                IntStream.range(0, legs.size())
                        .mapToObj(i -> readLeg(form, legs.get(i), lead.equals(Integer.toString(i))))
                        .toList());
    }

    private static LegDraft readLeg(MultiValueMap<String, String> form, String at, boolean lead) {
        return new LegDraft(
                text(form, at + ".name"),
                text(form, at + ".agency"),
                lead,
                text(form, at + ".hours"),
                rows(form, at + ".steps").stream()
                        .map(step -> readStep(form, step))
                        .toList());
    }

    private static StepDraft readStep(MultiValueMap<String, String> form, String at) {
        return new StepDraft(
                text(form, at + ".name"),
                text(form, at + ".role"),
                text(form, at + ".unit"),
                text(form, at + ".hours"),
                new TreeSet<>(form.getOrDefault(at + ".actions", List.of())));
    }

    private static List<String> rows(MultiValueMap<String, String> form, String list) {
        var rows = new ArrayList<String>();
        while (form.containsKey("%s[%d].name".formatted(list, rows.size()))) {
            rows.add("%s[%d]".formatted(list, rows.size()));
        }
        return rows;
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        var typed = form.getFirst(field);
        return typed == null ? "" : typed.strip();
    }

    private static StageDraft stage(Route.Stage stage) {
        var pause = stage.pauseAfter();
        var basis = pause == null ? null : pause.legalBasis();
        return new StageDraft(
                stage.name(),
                pause == null ? "" : pause.reason().name(),
                pause == null ? "" : pause.text(),
                basis == null ? "" : basis,
                stage.legs().stream().map(RouteDraft::leg).toList());
    }

    private static LegDraft leg(Route.Leg leg) {
        return new LegDraft(
                leg.name(),
                leg.agency(),
                leg.lead(),
                plain(leg.hours()),
                leg.steps().stream().map(RouteDraft::step).toList());
    }

    private static StepDraft step(Route.Step step) {
        var unit = step.unit();
        return new StepDraft(
                step.name(),
                step.role().name(),
                unit == null ? "" : unit,
                plain(step.hours()),
                step.actions().stream().map(StepAction::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static StepDraft step(String name, String role, String hours, StepAction... actions) {
        return new StepDraft(
                name,
                role,
                "",
                hours,
                Set.of(actions).stream().map(StepAction::name).collect(Collectors.toSet()));
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
