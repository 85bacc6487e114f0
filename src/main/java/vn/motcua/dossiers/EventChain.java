package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the hash chain of a dossier's history: whether anybody changed, removed or slipped in an event. */
@Component
public class EventChain {

    private final JdbcClient jdbc;

    EventChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Link(
            int seq,
            Instant at,
            String actor,
            EventType type,
            @Nullable String payload,
            byte @Nullable [] salt,
            byte[] commitment,
            byte[] previous,
            byte[] hash) {}

    /** Whether every event follows from the one before, each payload fits its commitment, and the last is the dossier's. */
    public boolean isIntact(DossierNumber number) {
        record Head(long id, int version, byte[] hash) {}
        var years = YearRange.of(number);
        var head = jdbc.sql(
                        years.in("select id, version, last_hash from dossiers.dossier_{year} where number = :number"))
                .param("number", number.value())
                .query((row, n) -> new Head(row.getLong("id"), row.getInt("version"), row.getBytes("last_hash")))
                .single();
        var links = jdbc.sql(years.in("""
                        select seq, at, actor_kind, actor, actor_name, type, payload, salt, commitment, prev_hash, hash
                        from dossiers.event_{year} where dossier = :dossier order by seq"""))
                .param("dossier", head.id())
                .query((row, n) -> {
                    var actor = row.getObject("actor", Long.class);
                    return new Link(
                            row.getInt("seq"),
                            Dossiers.instantNotNull(row, "at"),
                            row.getString("actor_kind") + ':' + (actor == null ? row.getString("actor_name") : actor),
                            EventType.valueOf(row.getString("type")),
                            row.getString("payload"),
                            row.getBytes("salt"),
                            row.getBytes("commitment"),
                            row.getBytes("prev_hash"),
                            row.getBytes("hash"));
                })
                .list();
        var previous = EventHash.GENESIS;
        var seq = 0;
        for (var link : links) {
            seq++;
            if (link.seq() != seq || !Arrays.equals(link.previous(), previous) || !follows(link, head.id())) {
                return false;
            }
            previous = link.hash();
        }
        return seq == head.version() && Arrays.equals(previous, head.hash());
    }

    private static boolean follows(Link link, long dossier) {
        var salt = link.salt();
        var payload = link.payload();
        var said = salt == null
                || payload == null
                || Arrays.equals(EventHash.commitment(salt, payload), link.commitment());
        return said
                && Arrays.equals(
                        EventHash.of(
                                link.previous(),
                                dossier,
                                link.seq(),
                                link.at(),
                                link.actor(),
                                link.type(),
                                link.commitment()),
                        link.hash());
    }
}
