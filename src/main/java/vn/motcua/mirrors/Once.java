package vn.motcua.mirrors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.KeyReused;

/**
 * Takes a report once, however often it is sent: the key is taken first, so that the second of two waits until the first has ended
 * and then gets its answer.
 */
@Component
class Once {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Once(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    private record Kept(byte[] digest, String reply) {}

    /**
     * Runs in a transaction what takes reports, giving it the moment it happens at.
     *
     * @param request what was sent, as it is kept: compared with the first request of the same key
     * @throws KeyReused when the key belongs to another request
     */
    List<Reported> run(ReportingSource by, RequestKey key, Object request, Function<Instant, List<Reported>> action) {
        var source = by.system().id();
        var digest = digest(json.writeValueAsString(request));
        return transaction.execute(status -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (!take(source, key, digest, now)) {
                return earlier(source, key, digest);
            }
            var reply = action.apply(now);
            keep(source, key, reply);
            return reply;
        });
    }

    private boolean take(long source, RequestKey key, byte[] digest, Instant now) {
        return jdbc.sql("""
                        insert into mirrors.request_key (source, key, digest, at) values (:source, :key, :digest, :at)
                        on conflict do nothing""")
                        .param("source", source)
                        .param("key", key.value())
                        .param("digest", digest)
                        .param("at", Rows.utc(now))
                        .update()
                == 1;
    }

    private List<Reported> earlier(long source, RequestKey key, byte[] digest) {
        var kept = jdbc.sql("select digest, reply from mirrors.request_key where source = :source and key = :key")
                .param("source", source)
                .param("key", key.value())
                .query((row, n) -> new Kept(row.getBytes("digest"), row.getString("reply")))
                .single();
        if (!MessageDigest.isEqual(kept.digest(), digest)) {
            throw new KeyReused();
        }
        return List.of(json.readValue(kept.reply(), Reported[].class));
    }

    private void keep(long source, RequestKey key, List<Reported> reply) {
        jdbc.sql("""
                        update mirrors.request_key set reply = cast(:reply as jsonb)
                        where source = :source and key = :key""")
                .param("reply", json.writeValueAsString(reply))
                .param("source", source)
                .param("key", key.value())
                .update();
    }

    private static byte[] digest(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
