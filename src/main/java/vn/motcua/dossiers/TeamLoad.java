package vn.motcua.dossiers;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Absence;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.Officer;
import vn.motcua.agencies.Position;
import vn.motcua.vocabulary.Actor;

/** How much each of an officer's people has in hand, so that work is handed out to whoever can still take some. */
@Component
public class TeamLoad {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Capacities capacities;
    private final Clock clock;

    TeamLoad(JdbcClient jdbc, Agencies agencies, Capacities capacities, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.capacities = capacities;
        this.clock = clock;
    }

    /**
     * One of the people.
     *
     * @param held open steps they have taken on or were given
     * @param overdue those of them past their due time
     * @param away their absence today; null when they are in
     */
    public record Load(
            Officer officer,
            int held,
            int overdue,
            @Nullable Absence away) {}

    /** Those whose work the officer hands out, the least burdened first; nobody for an officer who leads nobody. */
    @Transactional(readOnly = true)
    public List<Load> of(Actor.Officer head) {
        var people = capacities.of(head.officer()).stream()
                .flatMap(capacity -> capacities.in(capacity.position().agency()).stream()
                        .map(theirs -> theirs.position())
                        .filter(theirs -> leads(capacity.position(), theirs)))
                .map(Position::officer)
                .distinct()
                .toList();
        var held = held(people);
        return people.stream()
                .map(officer -> load(officer, held.getOrDefault(officer, Held.NOTHING)))
                .sorted(Comparator.comparingInt(Load::held)
                        .thenComparing(load -> load.officer().name()))
                .toList();
    }

    private record Held(int steps, int overdue) {

        static final Held NOTHING = new Held(0, 0);
    }

    private static boolean leads(Position head, Position theirs) {
        return head.agency() == theirs.agency()
                && head.role().handsOut(theirs.role())
                && StepHolders.within(theirs, head.unit());
    }

    private Load load(long officer, Held held) {
        var away = capacities.standInsOf(officer).stream()
                .filter(standIn -> standIn instanceof Absence && standIn.principal() == officer)
                .map(Absence.class::cast)
                .findFirst()
                .orElse(null);
        return new Load(agencies.officer(officer), held.steps(), held.overdue(), away);
    }

    private Map<Long, Held> held(List<Long> people) {
        var held = new HashMap<Long, Held>();
        jdbc.sql("""
                        select s.officer, count(*) as steps, count(*) filter (where s.due < :now) as overdue
                        from dossiers.step s
                        join dossiers.dossier d on d.id = s.dossier
                        where s.left_at is null and d.state = 'IN_PROGRESS'
                          and s.agency = any(:agencies) and s.officer = any(:people)
                        group by s.officer""")
                .param("now", Dossiers.utc(clock.instant()))
                .param("agencies", agenciesOf(people))
                .param("people", people.toArray(Long[]::new))
                .query(row -> {
                    held.put(row.getLong("officer"), new Held(row.getInt("steps"), row.getInt("overdue")));
                });
        return held;
    }

    private Long[] agenciesOf(List<Long> people) {
        return people.stream()
                .flatMap(officer -> agencies.positionsOf(officer).stream())
                .map(Position::agency)
                .distinct()
                .toArray(Long[]::new);
    }
}
