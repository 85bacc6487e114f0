package vn.motcua.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Unit;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Finds the agency that does a leg and the unit that does a step: a route names them in words, a dossier needs those that serve
 * it.
 */
@Component
public class LegAgencies {

    private static final String LINE = "line:";
    private static final String CODE = "code:";

    private final Agencies agencies;

    LegAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * The agency of a leg for a dossier that {@code competent} decides.
     *
     * @throws UnresolvedLeg when no such agency exists on that day
     */
    public Agency resolve(Route.Leg leg, Agency competent, LocalDate on) {
        return find(leg, competent, on).orElseThrow(() -> new UnresolvedLeg(List.of(nobody(leg, competent))));
    }

    /**
     * The unit that holds a step in the agency; empty when the step names none, so that the whole agency holds it.
     *
     * @throws UnresolvedLeg when the agency has no such unit: that must not hand the step to everybody in the agency
     */
    public Optional<Unit> unit(Route.Step step, Agency holder) {
        var code = step.unit();
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(agencies.unitByCode(holder.id(), code)
                .orElseThrow(() -> new UnresolvedLeg(List.of(noUnit(step, code, holder)))));
    }

    /**
     * What of the route nobody would do for a dossier that one agency decides and another's desk receives, in Vietnamese; empty
     * when it can be walked to its end.
     */
    public List<String> obstacles(Route route, Agency competent, Agency desk, LocalDate on) {
        var obstacles = new ArrayList<String>();
        for (var stage : route.stages()) {
            for (var leg : stage.legs()) {
                var agency = find(leg, competent, on);
                if (agency.isEmpty()) {
                    obstacles.add(nobody(leg, competent));
                } else {
                    units(leg, agency.get(), desk, obstacles);
                }
            }
        }
        return obstacles.stream().distinct().toList();
    }

    /** Throws {@link UnresolvedLeg} when the route cannot be walked to its end, see {@link #obstacles}. */
    public void requireWhole(Route route, Agency competent, Agency desk, LocalDate on) {
        var obstacles = obstacles(route, competent, desk, on);
        if (!obstacles.isEmpty()) {
            throw new UnresolvedLeg(obstacles);
        }
    }

    private Optional<Agency> find(Route.Leg leg, Agency competent, LocalDate on) {
        var where = leg.agency();
        if (where.equals("COMPETENT")) {
            return Optional.of(competent);
        }
        if (where.startsWith(LINE)) {
            return agencies.ofLine(where.substring(LINE.length()), competent, on);
        }
        return where.startsWith(CODE)
                ? agencies.byCode(where.substring(CODE.length())).flatMap(named -> inForce(named, competent, on))
                : Optional.empty();
    }

    /** A route names an agency for as long as a dossier runs by it; where that has ended, whoever took over does the leg. */
    private Optional<Agency> inForce(Agency named, Agency competent, LocalDate on) {
        var standing = agencies.inForce(named.id(), on);
        return standing.contains(competent)
                ? Optional.of(competent)
                : standing.stream().findFirst();
    }

    private void units(Route.Leg leg, Agency agency, Agency desk, List<String> obstacles) {
        for (var step : leg.steps()) {
            var holder = step.role() == OfficerRole.DESK_OFFICER ? desk : agency;
            var code = step.unit();
            if (code != null && agencies.unitByCode(holder.id(), code).isEmpty()) {
                obstacles.add(noUnit(step, code, holder));
            }
        }
    }

    private static String nobody(Route.Leg leg, Agency competent) {
        return "Phần việc “%s” của quy trình không có cơ quan nào thực hiện cho %s."
                .formatted(leg.name(), competent.name());
    }

    private static String noUnit(Route.Step step, String code, Agency holder) {
        return "Bước “%s” của quy trình giao cho phòng, đơn vị “%s” mà %s không có."
                .formatted(step.name(), code, holder.name());
    }

    /** Nobody stands behind a leg or a step: the route, or the agency, must be corrected before a dossier can take it. */
    public static class UnresolvedLeg extends InvalidInput {

        UnresolvedLeg(List<String> obstacles) {
            super(obstacles.stream()
                    .map(obstacle -> new Fault("agency", obstacle + " Hãy báo quản trị hệ thống."))
                    .toList());
        }
    }
}
