package vn.motcua.admin;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.admin.RouteDraft.LegDraft;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.routes.Route.PauseReason;
import vn.motcua.web.Choice;

/** A route as a picture: stages from left to right, legs of a stage above one another, with everything in words. */
public record Lanes(RouteDraft route, List<Choice> places, Map<String, List<Choice>> units) {

    public String place(String value) {
        return label(places, value).orElse(value);
    }

    public String role(String value) {
        return Arrays.stream(OfficerRole.values())
                .filter(role -> role.name().equals(value))
                .map(OfficerRole::title)
                .findFirst()
                .orElse("Chưa chọn vai trò");
    }

    public String unit(LegDraft leg, String value) {
        return label(units.getOrDefault(leg.agency(), List.of()), value).orElse(value);
    }

    public String pause(String value) {
        return Arrays.stream(PauseReason.values())
                .filter(reason -> reason.name().equals(value))
                .map(Words::of)
                .findFirst()
                .orElse(value);
    }

    /** The leg's share of time: as given, else the sum of its steps. */
    public String hours(LegDraft leg) {
        return leg.hours().isEmpty() ? plain(planned(leg)) : leg.hours();
    }

    /** Hours of the longest way: legs run at once, stages one after another. */
    public String total() {
        return plain(route.stages().stream()
                .map(stage -> stage.legs().stream().map(Lanes::number).reduce(BigDecimal.ZERO, BigDecimal::max))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal number(LegDraft leg) {
        return RouteReading.hours(leg.hours()).orElseGet(() -> planned(leg));
    }

    private static BigDecimal planned(LegDraft leg) {
        return leg.steps().stream()
                .map(step -> RouteReading.hours(step.hours()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<String> label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst();
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
