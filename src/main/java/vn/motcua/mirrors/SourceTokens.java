package vn.motcua.mirrors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;

/**
 * Bearer tokens of source systems: shown once to the administrator who issues them, known to us by their hash only. They open the
 * sources' own door and no other; a token of a person does not open that one.
 */
@Component
public class SourceTokens {

    private static final int BYTES = 32;
    private static final Duration LIFE = Duration.ofDays(365);

    /** So long the token before goes on working, for the source to change over. */
    private static final Duration CHANGE_OVER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final SourceSystems systems;
    private final AdministrationRights rights;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SourceTokens(JdbcClient jdbc, SourceSystems systems, AdministrationRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.systems = systems;
        this.rights = rights;
        this.clock = clock;
    }

    /** A token that works, without what nobody knows but its holder. */
    public record LiveToken(long id, Instant issuedAt, String issuedBy, Instant endsAt) {}

    /** A token as handed over, the only time it is seen. */
    public record IssuedToken(String token, Instant endsAt) {}

    /** The tokens of a source that work now, the newest first. */
    public List<LiveToken> live(long source) {
        return jdbc.sql("""
                        select id, issued_at, issued_by, ends_at from mirrors.token
                        where source = :source and ends_at > :now order by id desc""")
                .param("source", source)
                .param("now", Rows.utc(clock.instant()))
                .query((row, n) -> new LiveToken(
                        row.getLong("id"),
                        Rows.instant(row, "issued_at"),
                        row.getString("issued_by"),
                        Rows.instant(row, "ends_at")))
                .list();
    }

    /** Tells one issue from the next: the token issued last, whether it works or not. */
    public String edition(long source) {
        return jdbc.sql("select coalesce(max(id), 0) from mirrors.token where source = :source")
                .param("source", source)
                .query(String.class)
                .single();
    }

    /**
     * Issues a token for a year; the one before works for a day more, so that the source can change over. Empty when one was issued
     * since the administrator looked, so that a form sent twice acts once.
     *
     * @param seen what {@link #edition} said then
     */
    @Transactional
    public Optional<IssuedToken> issue(Actor by, long source, String seen) {
        rights.requireProvince(by);
        systems.lock(source);
        if (!edition(source).equals(seen)) {
            return Optional.empty();
        }
        var now = clock.instant();
        end(source, now.plus(CHANGE_OVER));
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = "mcs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var ends = now.plus(LIFE);
        jdbc.sql("""
                        insert into mirrors.token (source, hash, issued_at, issued_by, ends_at)
                        values (:source, :hash, :now, :by, :ends)""")
                .param("source", source)
                .param("hash", hash(token))
                .param("now", Rows.utc(now))
                .param("by", by.name())
                .param("ends", Rows.utc(ends))
                .update();
        systems.write(by, source, "cấp mã truy cập", "dùng đến " + VietnameseTime.date(ends));
        return Optional.of(new IssuedToken(token, ends));
    }

    /** Ends all tokens of a source at once; with none there is nothing to end. */
    @Transactional
    public void revoke(Actor by, long source) {
        rights.requireProvince(by);
        systems.lock(source);
        var ended = end(source, clock.instant());
        if (ended > 0) {
            systems.write(by, source, "thu hồi mã truy cập", ended == 1 ? "" : ended + " mã");
        }
    }

    /** Whose token this is, as long as it works. */
    Optional<ReportingSource> sourceOf(String token) {
        return jdbc.sql("""
                        select t.id as token, %s from mirrors.token t join mirrors.source s on s.id = t.source
                        where t.hash = :hash and t.ends_at > :now""".formatted(SourceSystems.COLUMNS))
                .param("hash", hash(token))
                .param("now", Rows.utc(clock.instant()))
                .query((row, n) -> new ReportingSource(SourceSystems.read(row), row.getLong("token")))
                .optional();
    }

    private int end(long source, Instant at) {
        return jdbc.sql("update mirrors.token set ends_at = :at where source = :source and ends_at > :at")
                .param("at", Rows.utc(at))
                .param("source", source)
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
