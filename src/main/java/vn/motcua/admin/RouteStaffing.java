package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.LegAgencies;
import vn.motcua.routes.Route;

/** Finds the steps of a route that nobody could do today: no such agency, no such unit, or nobody in the role. */
@Component
class RouteStaffing {

    private final Agencies agencies;
    private final Procedures procedures;
    private final LegAgencies legAgencies;
    private final Clock clock;

    RouteStaffing(Agencies agencies, Procedures procedures, LegAgencies legAgencies, Clock clock) {
        this.agencies = agencies;
        this.procedures = procedures;
        this.legAgencies = legAgencies;
        this.clock = clock;
    }

    /**
     * How many competent agencies have nobody at all yet, then a line for each step that lacks somebody in one that has, in
     * Vietnamese.
     */
    List<String> gaps(String procedure, Route route) {
        var today = Province.dateOf(clock.instant());
        var competent = procedures.find(procedure).isPresent()
                ? procedures.competentAgencies(procedure, today)
                : List.<Agency>of();
        var begun = competent.stream()
                .filter(agency -> !agencies.positionsIn(agency.id()).isEmpty())
                .toList();
        var gaps = new ArrayList<String>();
        if (begun.size() < competent.size()) {
            gaps.add("%d trên %d cơ quan có thẩm quyền chưa có cán bộ nào"
                    .formatted(competent.size() - begun.size(), competent.size()));
        }
        for (var stage : route.stages()) {
            for (var leg : stage.legs()) {
                for (var step : leg.steps()) {
                    gap(leg, step, begun, today).ifPresent(gaps::add);
                }
            }
        }
        return List.copyOf(gaps);
    }

    private Optional<String> gap(Route.Leg leg, Route.Step step, List<Agency> competent, LocalDate today) {
        var without = competent.stream()
                .filter(agency -> resolve(leg, agency, today)
                        .filter(where -> isStaffed(where, step))
                        .isEmpty())
                .toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        var where = without.size() == competent.size() && without.size() > 1
                ? "cả %d cơ quan".formatted(without.size())
                : without.size() == 1
                        ? without.getFirst().name()
                        : "%d trên %d cơ quan".formatted(without.size(), competent.size());
        return Optional.of("Bước “%s” (%s): chưa có ai làm ở %s"
                .formatted(step.name(), step.role().title(), where));
    }

    private Optional<Agency> resolve(Route.Leg leg, Agency competent, LocalDate today) {
        try {
            return Optional.of(legAgencies.resolve(leg, competent, today));
        } catch (LegAgencies.UnresolvedLeg nobody) {
            return Optional.empty();
        }
    }

    private boolean isStaffed(Agency agency, Route.Step step) {
        var code = step.unit();
        if (code == null) {
            return !agencies.holders(agency.id(), null, step.role()).isEmpty();
        }
        return agencies.unitByCode(agency.id(), code)
                .filter(unit ->
                        !agencies.holders(agency.id(), unit.id(), step.role()).isEmpty())
                .isPresent();
    }
}
