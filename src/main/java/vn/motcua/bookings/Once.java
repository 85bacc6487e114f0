package vn.motcua.bookings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.KeyReused;

/**
 * Does a thing once, however often it is asked: the key is taken first, so the second click of two waits until the first has
 * ended and then gets its answer.
 */
@Component
class Once {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Once(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Kept(String request, Optional<Long> reply) {}

    /**
     * Runs an action in a transaction, giving it the moment it happens at.
     *
     * @param request what was asked, compared with the first request of the same key; kept as a digest, since it may name people
     * @param action answers the id of what it made or moved; empty when there was nothing to do
     * @throws KeyReused when the key belongs to another request
     */
    Optional<Long> run(Actor actor, RequestKey key, String request, Function<Instant, Optional<Long>> action) {
        var digest = digest(request);
        return transaction.execute(status -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (!take(actor, key, digest, now)) {
                return earlier(actor, key, digest);
            }
            var reply = action.apply(now);
            reply.ifPresent(id -> keep(actor, key, id));
            return reply;
        });
    }

    private boolean take(Actor actor, RequestKey key, String request, Instant now) {
        return jdbc.sql("""
                        insert into bookings.request_key (actor, key, request, at) values (:actor, :key, :request, :at)
                        on conflict do nothing""")
                        .param("actor", name(actor))
                        .param("key", key.value())
                        .param("request", request)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Long> earlier(Actor actor, RequestKey key, String request) {
        var kept = jdbc.sql("select request, reply from bookings.request_key where actor = :actor and key = :key")
                .param("actor", name(actor))
                .param("key", key.value())
                .query((row, n) ->
                        new Kept(row.getString("request"), Optional.ofNullable(row.getObject("reply", Long.class))))
                .single();
        if (!kept.request().equals(request)) {
            throw new KeyReused();
        }
        return kept.reply();
    }

    private void keep(Actor actor, RequestKey key, long reply) {
        jdbc.sql("update bookings.request_key set reply = :reply where actor = :actor and key = :key")
                .param("reply", reply)
                .param("actor", name(actor))
                .param("key", key.value())
                .update();
    }

    private static String digest(String request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> "CITIZEN:" + citizen.account();
            case Actor.Officer officer -> "OFFICER:" + officer.officer();
            case Actor.Machine machine -> "MACHINE:" + machine.name();
        };
    }
}
