package vn.motcua.procedures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Limit;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.Leg;
import vn.motcua.routes.Route.Stage;
import vn.motcua.routes.Route.Step;

/**
 * Checks the route of a document. Its hours and the legal limit are only compared: in practice the sum is often less and
 * sometimes more, so a difference is a warning.
 */
@Component
class RouteCheck {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final String BY_CODE = "code:";

    private final Agencies agencies;

    RouteCheck(Agencies agencies) {
        this.agencies = agencies;
    }

    void check(Route route, List<ProcedureCase> cases, Findings found) {
        if (route.stages() == null || route.stages().isEmpty()) {
            found.error("route.stages", "Quy trình cần ít nhất một giai đoạn");
            return;
        }
        for (int i = 0; i < route.stages().size(); i++) {
            check(route.stages().get(i), "route.stages[" + i + "]", found);
        }
        if (found.errors().isEmpty()) {
            compare(hours(route), cases, found);
        }
    }

    private void check(Stage stage, String path, Findings found) {
        if (stage.legs() == null || stage.legs().isEmpty()) {
            found.error(path + ".legs", "Giai đoạn cần ít nhất một nhánh");
            return;
        }
        found.errorIf(
                stage.legs().size() > 1
                        && stage.legs().stream().filter(Leg::lead).count() != 1,
                path + ".legs",
                "Giai đoạn liên thông cần đúng một cơ quan chủ trì (lead)");
        for (int i = 0; i < stage.legs().size(); i++) {
            check(stage.legs().get(i), path + ".legs[" + i + "]", found);
        }
    }

    private void check(Leg leg, String path, Findings found) {
        agency(leg.agency(), path + ".agency", found);
        found.errorIf(leg.hours() == null || leg.hours().signum() < 0, path + ".hours", "Số giờ không được âm");
        if (leg.steps() == null || leg.steps().isEmpty()) {
            found.error(path + ".steps", "Nhánh cần ít nhất một bước");
            return;
        }
        for (int i = 0; i < leg.steps().size(); i++) {
            check(leg.steps().get(i), path + ".steps[" + i + "]", found);
        }
    }

    private static void check(Step step, String path, Findings found) {
        found.errorIf(step.name() == null || step.name().isBlank(), path + ".name", "Thiếu tên bước");
        found.errorIf(step.role() == null, path + ".role", "Thiếu vai trò thực hiện bước");
        found.errorIf(step.hours() == null || step.hours().signum() < 0, path + ".hours", "Số giờ không được âm");
        found.errorIf(
                step.actions() == null || step.actions().isEmpty(), path + ".actions", "Bước không có thao tác nào");
    }

    private void agency(String agency, String path, Findings found) {
        if (agency == null || !agency.matches("COMPETENT|line:[A-Z_]+|code:\\S+")) {
            found.error(path, "Cơ quan của nhánh là COMPETENT, line:NGÀNH hoặc code:MÃ");
        } else if (agency.startsWith(BY_CODE)) {
            var code = agency.substring(BY_CODE.length());
            found.errorIf(agencies.byCode(code).isEmpty(), path, "Không có cơ quan nào mang mã “" + code + "”");
        }
    }

    /** Parallel legs run at once: a stage takes as long as its longest leg. */
    private static BigDecimal hours(Route route) {
        return route.stages().stream()
                .map(stage -> stage.legs().stream().map(Leg::hours).reduce(BigDecimal.ZERO, BigDecimal::max))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void compare(BigDecimal hours, List<ProcedureCase> cases, Findings found) {
        for (int i = 0; i < cases.size(); i++) {
            var allowed = workingHours(cases.get(i).limit());
            found.warnIf(
                    allowed.isPresent() && hours.compareTo(allowed.get()) > 0,
                    "cases[" + i + "].limit",
                    "Quy trình dùng %s giờ làm việc, nhiều hơn thời hạn %s giờ của trường hợp “%s”"
                            .formatted(
                                    hours.stripTrailingZeros().toPlainString(),
                                    allowed.map(h -> h.stripTrailingZeros().toPlainString())
                                            .orElse(""),
                                    cases.get(i).name()));
        }
    }

    /** Only limits in working time can be compared with working hours. */
    private static Optional<BigDecimal> workingHours(Limit limit) {
        var value = limit.value();
        if (value == null) {
            return Optional.empty();
        }
        return switch (limit.unit()) {
            case WORKING_HOURS -> Optional.of(value);
            case WORKING_DAYS -> Optional.of(value.multiply(HOURS_A_DAY));
            case CALENDAR_DAYS, MONTHS, SAME_DAY, NONE, NOT_STATED -> Optional.empty();
        };
    }
}
