package vn.motcua.routes;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;

/** Finds the agency that does a leg: a route names it in words, a dossier needs the one that serves it. */
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
        var where = leg.agency();
        if (where.equals("COMPETENT")) {
            return competent;
        }
        if (where.startsWith(LINE)) {
            return agencies.ofLine(where.substring(LINE.length()), competent, on)
                    .orElseThrow(() -> new UnresolvedLeg(leg, competent));
        }
        if (where.startsWith(CODE)) {
            return agencies.byCode(where.substring(CODE.length()))
                    .filter(agency -> agency.existsOn(on))
                    .orElseThrow(() -> new UnresolvedLeg(leg, competent));
        }
        throw new UnresolvedLeg(leg, competent);
    }

    /** No agency stands behind a leg: the route must be corrected before a dossier can take it. */
    public static class UnresolvedLeg extends RuntimeException {

        UnresolvedLeg(Route.Leg leg, Agency competent) {
            super("no agency for " + leg.agency() + " of leg " + leg.name() + " near " + competent.code());
        }
    }
}
