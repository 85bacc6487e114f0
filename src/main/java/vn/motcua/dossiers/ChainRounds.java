package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes round the hash chains of all dossiers, a while at a time, going on where it stopped, and keeps which are broken. One
 * node at a time does; a chain that is whole again when it is looked at next is no longer named.
 */
@Component
class ChainRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ChainRounds.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final EventChain chain;
    private final Clock clock;

    ChainRounds(JdbcClient jdbc, EventChain chain, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.clock = clock;
    }

    /** A dossier whose history does not fit its hashes. */
    record Broken(String number, String fault, Instant foundAt) {}

    private record Next(long id, String number) {}

    /** Looks at chains until the time is over or the round is; answers how many it looked at, 0 when another node is at it. */
    int go(Duration longest) {
        var until = clock.instant().plus(longest);
        if (!take(until)) {
            return 0;
        }
        var looked = 0;
        var whole = false;
        while (!whole && clock.instant().isBefore(until)) {
            var next = next();
            next.forEach(one -> look(one.number()));
            looked += next.size();
            whole = next.isEmpty();
            if (whole) {
                finish();
            } else {
                reach(next.getLast().id(), next.size());
            }
        }
        leave();
        var broken = broken();
        LOG.info("looked at {} chains, round {}, {} broken", looked, whole ? "whole" : "goes on", broken.size());
        broken.forEach(one -> LOG.error("chain of dossier {} is broken: {}", one.number(), one.fault()));
        return looked;
    }

    List<Broken> broken() {
        return jdbc.sql("select number, fault, found_at from dossiers.broken_chain order by found_at, number")
                .query((row, n) -> new Broken(
                        row.getString("number"), row.getString("fault"), Dossiers.instantNotNull(row, "found_at")))
                .list();
    }

    /** When the last whole round ended; null before the first has. */
    @Nullable
    Instant lastWholeRound() {
        return jdbc.sql("select finished_at from dossiers.chain_round")
                .query((row, n) -> Optional.ofNullable(Dossiers.instant(row, "finished_at")))
                .single()
                .orElse(null);
    }

    private boolean take(Instant until) {
        return jdbc.sql("""
                        update dossiers.chain_round set taken_until = :until, started_at = coalesce(started_at, :now)
                        where taken_until is null or taken_until < :now""")
                        .param("until", Dossiers.utc(until))
                        .param("now", Dossiers.utc(clock.instant()))
                        .update()
                == 1;
    }

    private List<Next> next() {
        return jdbc.sql("""
                        select id, number from dossiers.dossier where id > (select reached from dossiers.chain_round)
                        order by id limit :size""")
                .param("size", AT_ONCE)
                .query((row, n) -> new Next(row.getLong("id"), row.getString("number")))
                .list();
    }

    private void look(String number) {
        var fault = chain.fault(new DossierNumber(number));
        if (fault.isEmpty()) {
            jdbc.sql("delete from dossiers.broken_chain where number = :number")
                    .param("number", number)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into dossiers.broken_chain (number, fault, found_at) values (:number, :fault, :now)
                        on conflict (number) do update set fault = excluded.fault""")
                .param("number", number)
                .param("fault", fault.get())
                .param("now", Dossiers.utc(clock.instant()))
                .update();
    }

    private void reach(long id, int looked) {
        jdbc.sql("update dossiers.chain_round set reached = :id, checked = checked + :looked")
                .param("id", id)
                .param("looked", looked)
                .update();
    }

    private void finish() {
        jdbc.sql("update dossiers.chain_round set reached = 0, checked = 0, started_at = null, finished_at = :now")
                .param("now", Dossiers.utc(clock.instant()))
                .update();
    }

    private void leave() {
        jdbc.sql("update dossiers.chain_round set taken_until = null").update();
    }
}
