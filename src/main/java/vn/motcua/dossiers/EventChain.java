package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.NotFound;

/**
 * Checks the hash chain of a dossier's history: whether anybody changed, removed or slipped in an event, or changed a due
 * time in the rows against what the history says. Each event is checked by the version of the hash it was written under.
 */
@Component
public class EventChain {

    /** The database keeps microseconds. */
    private static final Duration SAME = Duration.ofNanos(1_000);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate snapshot;

    EventChain(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private record Head(long id, int version, byte[] hash) {}

    private record Link(
            int seq,
            Instant at,
            String actor,
            String actorName,
            EventType type,
            @Nullable String payload,
            byte @Nullable [] salt,
            byte[] commitment,
            byte[] previous,
            byte[] hash,
            EventHash hashing) {}

    /**
     * Whether the history of a dossier is as it was written.
     *
     * @throws NotFound when there is no such dossier
     */
    public boolean isIntact(DossierNumber number) {
        return fault(number).isEmpty();
    }

    /**
     * What is wrong with the history of a dossier, in Vietnamese; empty when nothing is. Reads it as it stood at one moment, so
     * that an action in the midst of it is no fault.
     */
    public Optional<String> fault(DossierNumber number) {
        return snapshot.execute(status -> Optional.ofNullable(faultNow(number)));
    }

    private @Nullable String faultNow(DossierNumber number) {
        var years = YearRange.of(number);
        if (!years.isKept()) {
            throw new NotFound("Không tìm thấy hồ sơ " + number);
        }
        var head = jdbc.sql(
                        years.in("select id, version, last_hash from dossiers.dossier_{year} where number = :number"))
                .param("number", number.value())
                .query((row, n) -> new Head(row.getLong("id"), row.getInt("version"), row.getBytes("last_hash")))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy hồ sơ " + number));
        var links = links(head.id(), years);
        var broken = brokenLink(links, head);
        return broken == null ? wrongDue(links, head.id(), years) : broken;
    }

    private List<Link> links(long dossier, YearRange years) {
        return jdbc.sql(years.in("""
                        select seq, at, actor_kind, actor, actor_name, type, payload, salt, commitment, prev_hash, hash,
                            hash_version
                        from dossiers.event_{year} where dossier = :dossier order by seq"""))
                .param("dossier", dossier)
                .query((row, n) -> {
                    var actor = row.getObject("actor", Long.class);
                    return new Link(
                            row.getInt("seq"),
                            Dossiers.instantNotNull(row, "at"),
                            row.getString("actor_kind") + ':' + (actor == null ? row.getString("actor_name") : actor),
                            row.getString("actor_name"),
                            EventType.valueOf(row.getString("type")),
                            row.getString("payload"),
                            row.getBytes("salt"),
                            row.getBytes("commitment"),
                            row.getBytes("prev_hash"),
                            row.getBytes("hash"),
                            EventHash.ofVersion(row.getInt("hash_version")));
                })
                .list();
    }

    private static @Nullable String brokenLink(List<Link> links, Head head) {
        var previous = EventHash.GENESIS;
        var seq = 0;
        for (var link : links) {
            seq++;
            if (link.seq() != seq || !Arrays.equals(link.previous(), previous) || !follows(link, head.id())) {
                return "sự kiện %d không khớp chuỗi băm".formatted(seq);
            }
            previous = link.hash();
        }
        return seq == head.version() && Arrays.equals(previous, head.hash())
                ? null
                : "hồ sơ ghi %d sự kiện, lịch sử có %d hoặc không kết thúc ở mã băm của hồ sơ"
                        .formatted(head.version(), seq);
    }

    private static boolean follows(Link link, long dossier) {
        var salt = link.salt();
        var payload = link.payload();
        var said = salt == null
                || payload == null
                || Arrays.equals(link.hashing().commitment(salt, link.actorName(), payload), link.commitment());
        return said
                && Arrays.equals(
                        link.hashing()
                                .of(
                                        link.previous(),
                                        dossier,
                                        link.seq(),
                                        link.at(),
                                        link.actor(),
                                        link.type(),
                                        link.commitment()),
                        link.hash());
    }

    private record Said(@Nullable Map<String, String> dues) {}

    /** Compares the due times in the rows with the last ones that the history set; an erased payload says nothing any more. */
    private @Nullable String wrongDue(List<Link> links, long dossier, YearRange years) {
        var said = new HashMap<String, Instant>();
        for (var link : links) {
            var payload = link.payload();
            if (payload == null) {
                return null;
            }
            if (link.hashing() == EventHash.PAYLOAD_ALONE) {
                continue;
            }
            var dues = json.readValue(payload, Said.class).dues();
            if (dues != null) {
                dues.forEach((key, due) -> said.put(key, Instant.parse(due)));
            }
        }
        return dues(dossier, years).entrySet().stream()
                .filter(row -> said.containsKey(row.getKey()))
                .filter(row -> Duration.between(said.get(row.getKey()), row.getValue())
                                .abs()
                                .compareTo(SAME)
                        > 0)
                .map(row -> "hạn %s khác với lịch sử".formatted(row.getKey()))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Instant> dues(long dossier, YearRange years) {
        var dues = new HashMap<String, Instant>();
        jdbc.sql(years.in("""
                        select 'dossier' as key, due from dossiers.dossier_{year} where id = :dossier
                        union all
                        select 'intake', intake_due from dossiers.dossier_{year} where id = :dossier
                        union all
                        select 'step.' || no, due from dossiers.step_{year} where dossier = :dossier
                        union all
                        select 'leg.' || stage || '.' || leg || case when round > 1 then '.' || round else '' end, due
                        from dossiers.leg_{year} where dossier = :dossier""")).param("dossier", dossier).query((ResultSet row) -> put(dues, row));
        return dues;
    }

    private static void put(Map<String, Instant> dues, ResultSet row) throws SQLException {
        var due = Dossiers.instant(row, "due");
        if (due != null) {
            dues.put(row.getString("key"), due);
        }
    }
}
