package vn.motcua.routes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Reads a route as an official wrote it and says what is wrong with it, cell by cell, in Vietnamese. */
public final class RouteCheck {

    private final List<Fault> faults = new ArrayList<>();

    private RouteCheck() {}

    /**
     * What keeps the route from being published; empty when it can run. Fields are paths such as {@code
     * route.stages[0].legs[1].steps[2].hours}.
     */
    public static List<Fault> faults(Route route) {
        var check = new RouteCheck();
        check.route(route);
        return List.copyOf(check.faults);
    }

    /** Working hours of the longest way through the route: legs of a stage run in parallel, stages one after another. */
    public static BigDecimal hours(Route route) {
        return route.stages().stream()
                .map(stage -> stage.legs().stream()
                        .map(Route.Leg::hours)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void route(Route route) {
        if (route.stages().isEmpty()) {
            fault("route.stages", "Quy trình phải có ít nhất một giai đoạn.");
        }
        faults.addAll(OnTheSpotRoute.faults(route));
        for (var i = 0; i < route.stages().size(); i++) {
            stage(route.stages().get(i), "route.stages[%d]".formatted(i));
        }
        if (!route.stages().isEmpty() && decisions(route.stages().getLast()) != 1) {
            fault("route.stages", "Giai đoạn cuối phải có đúng một bước ký duyệt ở cơ quan chủ trì.");
        }
    }

    private void stage(Route.Stage stage, String at) {
        if (stage.legs().isEmpty()) {
            fault(at + ".legs", "Giai đoạn “%s” chưa có cơ quan nào thực hiện.".formatted(stage.name()));
        }
        if (stage.legs().stream().filter(Route.Leg::lead).count() != 1) {
            fault(at + ".legs", "Giai đoạn “%s” phải có đúng một cơ quan chủ trì.".formatted(stage.name()));
        }
        for (var i = 0; i < stage.legs().size(); i++) {
            leg(stage.legs().get(i), at + ".legs[%d]".formatted(i));
        }
    }

    private void leg(Route.Leg leg, String at) {
        if (!leg.agency().matches("COMPETENT|line:[A-Z_]+|code:\\S+")) {
            fault(at + ".agency", "Cơ quan “%s” không đúng cách ghi.".formatted(leg.agency()));
        }
        if (leg.steps().isEmpty()) {
            fault(at + ".steps", "Phần việc “%s” chưa có bước nào.".formatted(leg.name()));
        }
        var planned = BigDecimal.ZERO;
        for (var i = 0; i < leg.steps().size(); i++) {
            var step = leg.steps().get(i);
            planned = planned.add(step.hours());
            step(step, at + ".steps[%d]".formatted(i));
        }
        if (planned.compareTo(leg.hours()) > 0) {
            fault(
                    at + ".hours",
                    "Phần việc “%s”: tổng các bước là %s giờ, nhiều hơn %s giờ được giao."
                            .formatted(leg.name(), hours(planned), hours(leg.hours())));
        }
    }

    private void step(Route.Step step, String at) {
        if (step.name().isBlank()) {
            fault(at + ".name", "Bước phải có tên.");
        }
        if (step.hours().signum() < 0) {
            fault(at + ".hours", "Số giờ của bước “%s” không được âm.".formatted(step.name()));
        }
        if (step.actions().stream().noneMatch(StepAction::movesOn)) {
            fault(at + ".actions", "Bước “%s” không có thao tác nào để chuyển tiếp.".formatted(step.name()));
        }
        if (step.actions().contains(StepAction.APPROVE)) {
            signature(step, at);
        }
    }

    /** A decision is signed by whoever may sign, and a step that decides is not passed in another way. */
    private void signature(Route.Step step, String at) {
        if (step.role() != OfficerRole.APPROVER) {
            fault(at + ".role", "Bước “%s” có ký duyệt nên phải do lãnh đạo cơ quan thực hiện.".formatted(step.name()));
        }
        if (step.actions().stream().filter(StepAction::movesOn).count() > 1) {
            fault(
                    at + ".actions",
                    "Bước “%s” đã có ký duyệt thì không được chuyển tiếp bằng thao tác khác.".formatted(step.name()));
        }
    }

    private static long decisions(Route.Stage stage) {
        return stage.legs().stream()
                .filter(Route.Leg::lead)
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.actions().contains(StepAction.APPROVE))
                .count();
    }

    private void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    /** "25" or "12,5", as people write hours. */
    private static String hours(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
