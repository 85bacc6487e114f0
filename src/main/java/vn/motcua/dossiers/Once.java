package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;

/**
 * Does a thing once, whatever is repeated: the answer is kept under the actor's key in the action's own transaction. What
 * the action changed and the key are written in one round trip, the key last, so the usual request pays one insert; a
 * repeat fails on its way and is then answered from here. Whoever listens learns of it in the same transaction, see
 * {@link DossierMoved}.
 */
@Component
class Once {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher listeners;

    Once(
            JdbcTemplate template,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            Dossiers dossiers,
            ApplicationEventPublisher listeners) {
        this.template = template;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
        this.dossiers = dossiers;
        this.listeners = listeners;
    }

    /**
     * Runs an action that brings a dossier into the world, giving it the moment it happens at.
     *
     * @param request what was asked, compared with the first request of the same key
     * @throws KeyReused when the key belongs to another request
     */
    Standing begin(Actor actor, RequestKey key, Object request, Function<Instant, Recorded> action) {
        return once(actor, key, request, () -> action.apply(now()));
    }

    /**
     * Runs an action on a dossier, locked until the transaction ends. Its moment is taken under the lock and never lies
     * before the dossier's last event, whatever the clocks of several nodes say: events follow each other in time as in number.
     *
     * @param request what was asked, compared with the first request of the same key
     * @throws KeyReused when the key belongs to another request
     */
    Standing move(
            Actor actor,
            DossierNumber number,
            RequestKey key,
            Object request,
            BiFunction<Dossier, Instant, Recorded> action) {
        return once(actor, key, request, () -> {
            var dossier = dossiers.lock(number);
            return action.apply(dossier, dossier.facts().notBefore(now()));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Standing once(Actor actor, RequestKey key, Object request, Supplier<Recorded> action) {
        var digest = digest(request);
        try {
            return transaction.execute(status -> {
                var recorded = action.get();
                write(recorded, actor, key, digest);
                var moved = recorded.moved();
                if (moved != null) {
                    listeners.publishEvent(moved);
                }
                return recorded.standing();
            });
        } catch (DuplicateKeyException | Conflict | InvalidInput refused) {
            return earlier(actor, key, digest).orElseThrow(() -> refused);
        }
    }

    private void write(Recorded recorded, Actor actor, RequestKey key, byte[] digest) {
        var standing = recorded.standing();
        var changed = recorded.rows()
                .add(
                        """
                        insert into dossiers.request_key (actor, key, digest, reply, at)
                        values (?, ?, ?, cast(? as jsonb), ?)""",
                        ActorColumns.key(actor),
                        key.value(),
                        digest,
                        json.writeValueAsString(standing),
                        recorded.at())
                .run(template);
        if (changed != 1) {
            throw new IllegalStateException("dossier " + standing.number() + " changed under its own lock");
        }
    }

    private Optional<Standing> earlier(Actor actor, RequestKey key, byte[] digest) {
        record Kept(byte[] digest, String reply) {}
        var kept = jdbc.sql("select digest, reply from dossiers.request_key where actor = :actor and key = :key")
                .param("actor", ActorColumns.key(actor))
                .param("key", key.value())
                .query((rows, n) -> new Kept(rows.getBytes("digest"), rows.getString("reply")))
                .optional();
        return kept.map(found -> {
            if (!MessageDigest.isEqual(found.digest(), digest)) {
                throw new KeyReused();
            }
            return json.readValue(found.reply(), Standing.class);
        });
    }

    private byte[] digest(Object request) {
        var named = request.getClass().getName() + json.writeValueAsString(request);
        return EventHash.sha256().digest(named.getBytes(StandardCharsets.UTF_8));
    }
}
