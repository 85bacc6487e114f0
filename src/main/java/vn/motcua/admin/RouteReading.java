package vn.motcua.admin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.admin.RouteDraft.LegDraft;
import vn.motcua.admin.RouteDraft.StageDraft;
import vn.motcua.admin.RouteDraft.StepDraft;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.routes.Route;
import vn.motcua.routes.Route.PauseReason;
import vn.motcua.routes.Route.StepAction;
import vn.motcua.routes.RouteCheck;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Makes a route of the cells of a {@link RouteDraft}, or says cell by cell why that cannot be. */
final class RouteReading {

    private final List<Fault> faults = new ArrayList<>();

    private RouteReading() {}

    /** The route, checked; throws {@link InvalidInput} with a fault per cell. */
    static Route read(RouteDraft draft) {
        var reading = new RouteReading();
        var route = reading.route(draft);
        RouteCheck.faults(route).stream()
                .filter(fault ->
                        reading.faults.stream().noneMatch(told -> told.field().equals(fault.field())))
                .toList()
                .forEach(reading.faults::add);
        if (!reading.faults.isEmpty()) {
            throw new InvalidInput(reading.faults);
        }
        return route;
    }

    /** What {@link #read} would refuse; none for a route that can run. */
    static List<Fault> faults(RouteDraft draft) {
        try {
            read(draft);
            return List.of();
        } catch (InvalidInput input) {
            return input.faults();
        }
    }

    /** Hours as typed, "1,5" or "1.5"; empty when that is no number. */
    static Optional<BigDecimal> hours(String typed) {
        return typed.matches("\\d{1,5}([.,]\\d{1,2})?")
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    private Route route(RouteDraft draft) {
        require(draft.name(), "route.name", "Nhập tên quy trình.");
        return new Route(
                draft.name(),
                orNull(draft.approvedBy()),
                indexed(draft.stages(), "route.stages", this::stage),
                draft.onTheSpot());
    }

    private Route.Stage stage(StageDraft stage, String at) {
        require(stage.name(), at + ".name", "Nhập tên giai đoạn.");
        return new Route.Stage(stage.name(), indexed(stage.legs(), at + ".legs", this::leg), pause(stage, at));
    }

    private Route.@Nullable Pause pause(StageDraft stage, String at) {
        var reason = constant(PauseReason.class, stage.pause());
        if (reason.isEmpty()) {
            return null;
        }
        require(stage.pauseText(), at + ".pauseText", "Nói rõ thời hạn dừng để chờ việc gì.");
        return new Route.Pause(reason.get(), stage.pauseText(), orNull(stage.pauseBasis()));
    }

    private Route.Leg leg(LegDraft leg, String at) {
        require(leg.name(), at + ".name", "Nhập tên phần việc.");
        var steps = indexed(leg.steps(), at + ".steps", this::step);
        var planned = steps.stream().map(Route.Step::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        var hours = leg.hours().isEmpty() ? planned : number(leg.hours(), at + ".hours");
        return new Route.Leg(leg.name(), leg.agency(), leg.lead(), hours, steps);
    }

    private Route.Step step(StepDraft step, String at) {
        var role = constant(OfficerRole.class, step.role());
        if (role.isEmpty()) {
            fault(at + ".role", "Chọn vai trò.");
        }
        return new Route.Step(
                step.name(),
                role.orElse(OfficerRole.CASE_OFFICER),
                orNull(step.unit()),
                number(step.hours(), at + ".hours"),
                actions(step.actions()));
    }

    private static Set<StepAction> actions(Set<String> names) {
        return names.stream()
                .flatMap(name -> constant(StepAction.class, name).stream())
                .collect(Collectors.toSet());
    }

    private BigDecimal number(String typed, String field) {
        var number = hours(typed);
        if (number.isEmpty()) {
            fault(field, typed.isEmpty() ? "Nhập số giờ." : "“" + typed + "” không phải số giờ; viết như 4 hoặc 0,5.");
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private void require(String text, String field, String message) {
        if (text.isEmpty()) {
            fault(field, message);
        }
    }

    private void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    private static <D, R> List<R> indexed(List<D> drafts, String list, Made<D, R> make) {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> make.of(drafts.get(i), "%s[%d]".formatted(list, i)))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Makes the real thing of a draft at its place. */
    private interface Made<D, R> {
        R of(D draft, String at);
    }
}
