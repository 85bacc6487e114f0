package vn.motcua.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Limit;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.ReceptionPoints.Place;
import vn.motcua.routes.LegAgencies;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.Leg;
import vn.motcua.routes.Route.Stage;
import vn.motcua.routes.Route.Step;
import vn.motcua.routes.RouteCheck;

/**
 * Checks the route of a document: that nothing is missing, that its agencies exist, what {@link RouteCheck} finds. Its hours
 * and the legal limit are only compared: in practice the sum is often less and sometimes more, so that is a warning.
 */
@Component
class RouteFindings {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final String BY_CODE = "code:";

    private final Agencies agencies;
    private final ReceptionPoints receptionPoints;
    private final LegAgencies legAgencies;

    RouteFindings(Agencies agencies, ReceptionPoints receptionPoints, LegAgencies legAgencies) {
        this.agencies = agencies;
        this.receptionPoints = receptionPoints;
        this.legAgencies = legAgencies;
    }

    /** @param on the first day on which dossiers walk the route */
    void check(Route route, ProcedureDocument document, LocalDate on, Findings found) {
        var missing = new Findings();
        stages(route, missing);
        if (missing.errors().isEmpty()) {
            RouteCheck.faults(route).forEach(fault -> missing.error(fault.field(), fault.message()));
        }
        missing.errors().forEach(fault -> found.error(fault.field(), fault.message()));
        if (missing.errors().isEmpty()) {
            compare(RouteCheck.hours(route), document.cases(), found);
            if (found.errors().isEmpty()) {
                whole(route, document, on, found);
            }
        }
    }

    /**
     * What nobody would do at any agency that decides forbids publishing; what lacks at some of them is told, for dossiers
     * cannot be filed there.
     */
    private void whole(Route route, ProcedureDocument document, LocalDate on, Findings found) {
        var places = receptionPoints.of(document, on);
        var broken = new LinkedHashMap<Place, List<String>>();
        for (var place : places) {
            var obstacles = legAgencies.obstacles(route, place.competent(), place.desk(), on);
            if (!obstacles.isEmpty()) {
                broken.put(place, obstacles);
            }
        }
        if (broken.isEmpty()) {
            return;
        }
        var obstacle = broken.values().iterator().next().getFirst();
        if (broken.size() == places.size()) {
            found.error("route.stages", obstacle);
        } else {
            found.warn(
                    "route.stages",
                    "Sẽ chưa nộp được ở %d trên %d cơ quan: %s".formatted(broken.size(), places.size(), obstacle));
        }
    }

    /** A hand-written document may lack what a record cannot do without. */
    private void stages(Route route, Findings missing) {
        if (route.stages() == null) {
            missing.error("route.stages", "Thiếu các giai đoạn của quy trình");
            return;
        }
        for (int i = 0; i < route.stages().size(); i++) {
            legs(route.stages().get(i), "route.stages[" + i + "]", missing);
        }
    }

    private void legs(Stage stage, String path, Findings missing) {
        if (stage.legs() == null) {
            missing.error(path + ".legs", "Thiếu các phần việc của giai đoạn");
            return;
        }
        for (int i = 0; i < stage.legs().size(); i++) {
            leg(stage.legs().get(i), path + ".legs[" + i + "]", missing);
        }
    }

    private void leg(Leg leg, String path, Findings missing) {
        missing.errorIf(leg.agency() == null, path + ".agency", "Thiếu cơ quan của phần việc");
        missing.errorIf(leg.hours() == null, path + ".hours", "Thiếu số giờ của phần việc");
        if (leg.agency() != null && leg.agency().startsWith(BY_CODE)) {
            var code = leg.agency().substring(BY_CODE.length());
            missing.errorIf(
                    agencies.byCode(code).isEmpty(), path + ".agency", "Không có cơ quan nào mang mã “" + code + "”");
        }
        if (leg.steps() == null) {
            missing.error(path + ".steps", "Thiếu các bước của phần việc");
            return;
        }
        for (int i = 0; i < leg.steps().size(); i++) {
            step(leg.steps().get(i), path + ".steps[" + i + "]", missing);
        }
    }

    private static void step(Step step, String path, Findings missing) {
        missing.errorIf(step.name() == null, path + ".name", "Thiếu tên bước");
        missing.errorIf(step.role() == null, path + ".role", "Thiếu vai trò thực hiện bước");
        missing.errorIf(step.hours() == null, path + ".hours", "Thiếu số giờ của bước");
    }

    private static void compare(BigDecimal hours, List<ProcedureCase> cases, Findings found) {
        for (int i = 0; i < cases.size(); i++) {
            var allowed = workingHours(cases.get(i).limit());
            if (allowed.isPresent()) {
                found.warnIf(
                        hours.compareTo(allowed.get()) > 0,
                        "cases[" + i + "].limit",
                        "Quy trình dùng %s giờ làm việc, nhiều hơn thời hạn %s giờ của trường hợp “%s”"
                                .formatted(
                                        plain(hours),
                                        plain(allowed.get()),
                                        cases.get(i).name()));
            }
        }
    }

    /** Only limits in working time can be compared with working hours. */
    private static Optional<BigDecimal> workingHours(Limit limit) {
        var value = limit.value();
        if (value == null || limit.unit() == null) {
            return Optional.empty();
        }
        return switch (limit.unit()) {
            case WORKING_HOURS -> Optional.of(value);
            case WORKING_DAYS -> Optional.of(value.multiply(HOURS_A_DAY));
            case CALENDAR_DAYS, MONTHS, SAME_DAY, NONE, NOT_STATED -> Optional.empty();
        };
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}
