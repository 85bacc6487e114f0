package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Capacities;
import vn.motcua.vocabulary.Actor;

/**
 * Whose dossiers an officer may see: those of the agencies they work in, in any capacity, and of those whose work came to these.
 * For what this module lists, and for lists of modules above that follow the same rule.
 */
@Component
public class Sights {

    private final Capacities capacities;
    private final StepHolders holders;

    Sights(Capacities capacities, StepHolders holders) {
        this.capacities = capacities;
        this.holders = holders;
    }

    private record Sight(long agency, String limit) {}

    /**
     * The agencies as parameters of a query that asks for one dossier or one person, to be unnested side by side: {@code agencies},
     * and {@code limits} with the one procedure to which the sight of each is limited; "" = all. Only officers see any.
     */
    public Map<String, Object> parameters(Actor actor) {
        return sight(actor, holders::andWhatItTookOver);
    }

    /** The same for lists: nobody leafs through what an agency left to several. */
    public Map<String, Object> listed(Actor actor) {
        return sight(actor, holders::andWhatIsWhollyIts);
    }

    private Map<String, Object> sight(Actor actor, LongFunction<Stream<Long>> reach) {
        var seen = actor instanceof Actor.Officer officer
                ? CapacityRows.of(capacities.of(officer.officer())).stream()
                        .flatMap(row -> reach.apply(row.agency()).map(agency -> new Sight(agency, row.procedure())))
                        .distinct()
                        .toList()
                : List.<Sight>of();
        return Map.of(
                "agencies", seen.stream().map(Sight::agency).toArray(Long[]::new),
                "limits", seen.stream().map(Sight::limit).toArray(String[]::new));
    }
}
