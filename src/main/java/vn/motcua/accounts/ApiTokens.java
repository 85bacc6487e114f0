package vn.motcua.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.SignInLog.Outcome;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.KeyReused;

/** Bearer tokens of the API: issued against the same proofs as a sign-in, known to us only by their hash. */
@Component
public class ApiTokens {

    /** A token as handed to its owner, the only time it is seen. */
    public record IssuedToken(String token, Instant expiresAt, Actor actor) {}

    private record Known(Optional<Actor> actor, Instant until) {}

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REPEATED_WITHIN = Duration.ofHours(1);

    private final OfficerSignIn officers;
    private final Accounts accounts;
    private final AccountRows accountRows;
    private final Agencies agencies;
    private final PasswordMarks marks;
    private final SignInLog log;
    private final SecretBox box;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration life;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    ApiTokens(
            OfficerSignIn officers,
            Accounts accounts,
            AccountRows accountRows,
            Agencies agencies,
            PasswordMarks marks,
            SignInLog log,
            SecretBox box,
            JdbcClient jdbc,
            Clock clock,
            AccountSettings settings) {
        this.officers = officers;
        this.accounts = accounts;
        this.accountRows = accountRows;
        this.agencies = agencies;
        this.marks = marks;
        this.log = log;
        this.box = box;
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = settings.tokenLife();
    }

    /** As below, under a key that nobody repeats. */
    public Optional<IssuedToken> issue(String username, String password, @Nullable String totp, String address) {
        return issue(username, password, totp, address, UUID.randomUUID().toString());
    }

    /**
     * A token for an officer (with the code of the second factor) or a citizen (without); empty for any wrong proof.
     *
     * @param key of the request: repeated with the same proofs within an hour, it gives the same token
     * @throws KeyReused when the code is another than the first time
     */
    public Optional<IssuedToken> issue(
            String username, String password, @Nullable String totp, String address, String key) {
        var code = totp == null ? "" : totp;
        if (agencies.officerByUsername(username).isEmpty()) {
            return accounts.signIn(username, password, address)
                    .map(proved -> again(proved.whom().actor(), key, "")
                            .orElseGet(() -> issueTo(proved.as(Account::actor), address, key, "")));
        }
        return officers.password(username, password, address)
                .flatMap(proved -> again(
                                new Actor.Officer(
                                        proved.whom().id(), proved.whom().name()),
                                key,
                                code)
                        .or(() -> officers.code(proved.whom().id(), proved.passwordMark(), code, address)
                                .map(officer -> issueTo(officer, address, key, code))));
    }

    /** Whose token this is; at most ten seconds behind a revocation elsewhere. */
    public Optional<Actor> actorOf(String token) {
        var hash = HexFormat.of().formatHex(hash(token));
        var now = clock.instant();
        var remembered = known.get(hash);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.actor();
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        var actor = read(token, now);
        known.put(hash, new Known(actor, now.plus(REMEMBERED)));
        return actor;
    }

    /** Ends a token; the row stays until it is tidied away, so that the same request may come once more. */
    public void revoke(String token, String key) {
        jdbc.sql("""
                        update accounts.api_token set expires_at = least(expires_at, :now), revoked_key = :key
                        where hash = :hash""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("hash", hash(token))
                .update();
        known.remove(HexFormat.of().formatHex(hash(token)));
    }

    /** Whether the token was ended by the very request that comes again. */
    boolean wasRevokedBy(String token, String key) {
        return jdbc.sql("select exists (select from accounts.api_token where hash = :hash and revoked_key = :key)")
                .param("hash", hash(token))
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void revokeAll(Actor actor) {
        jdbc.sql("delete from accounts.api_token where actor_kind = :kind and actor_id = :id")
                .param("kind", kind(actor))
                .param("id", id(actor))
                .update();
        forgetRemembered();
    }

    /** To be called once a revocation is committed: until then another request could have remembered the token anew. */
    void forgetRemembered() {
        known.clear();
    }

    /** What was answered to the same request before, as long as it is good. */
    private Optional<IssuedToken> again(Actor actor, String key, String code) {
        record Before(Instant issuedAt, Instant expiresAt, String code) {}
        var now = clock.instant();
        var before = jdbc.sql("""
                        select issued_at, expires_at, code from accounts.api_token
                        where actor_kind = :kind and actor_id = :id and request_key = :key and expires_at > :now
                          and issued_at > :recently""")
                .param("kind", kind(actor))
                .param("id", id(actor))
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("recently", now.minus(REPEATED_WITHIN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Before(
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getString("code")))
                .optional();
        return before.map(found -> {
            if (!found.code().equals(code)) {
                throw new KeyReused();
            }
            return new IssuedToken(token(actor, key, found.issuedAt()), found.expiresAt(), actor);
        });
    }

    private IssuedToken issueTo(Proved<? extends Actor> proved, String address, String key, String code) {
        Actor actor = proved.whom();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = token(actor, key, now);
        var written = jdbc.sql("""
                        insert into accounts.api_token (hash, actor_kind, actor_id, issued_at, expires_at, request_key, code,
                                                        password_mark)
                        values (:hash, :kind, :id, :now, :expires, :key, :code, :mark)
                        on conflict (actor_kind, actor_id, request_key) where request_key is not null do update
                        set hash = excluded.hash, issued_at = excluded.issued_at, expires_at = excluded.expires_at,
                            code = excluded.code, password_mark = excluded.password_mark, revoked_key = null
                        where api_token.issued_at <= :recently or api_token.expires_at <= :now
                        """)
                .param("key", key)
                .param("code", code)
                .param("mark", proved.passwordMark())
                .param("hash", hash(token))
                .param("kind", kind(actor))
                .param("id", id(actor))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                .param("recently", now.minus(REPEATED_WITHIN).atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            // The same request ran beside this one and was faster.
            return again(actor, key, code).orElseThrow(KeyReused::new);
        }
        log.write(Identity.of(actor), Outcome.TOKEN_ISSUED, address);
        return new IssuedToken(token, now.plus(life), actor);
    }

    /** Never kept, yet found again for the same request; worth nothing to whoever has the database but not the key. */
    private String token(Actor actor, String key, Instant issuedAt) {
        var bytes = box.derived("token|%s|%s|%s".formatted(Identity.of(actor), issuedAt, key));
        return "mc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<Actor> read(String token, Instant now) {
        return jdbc.sql("""
                        select actor_kind, actor_id, password_mark from accounts.api_token
                        where hash = :hash and expires_at > :now""")
                .param("hash", hash(token))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> {
                    var mark = row.getString("password_mark");
                    return actor(row.getString("actor_kind"), row.getLong("actor_id"))
                            .filter(actor -> marks.isOfToday(actor, mark));
                })
                .optional()
                .flatMap(actor -> actor);
    }

    private Optional<Actor> actor(String kind, long id) {
        if (kind.equals("CITIZEN")) {
            return accountRows.byId(id).map(Account::actor);
        }
        var officer = agencies.officer(id);
        return officer.active() ? Optional.of(new Actor.Officer(id, officer.name())) : Optional.empty();
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> "CITIZEN";
            case Actor.Officer officer -> "OFFICER";
            case Actor.Machine machine -> throw new IllegalArgumentException("no tokens for " + machine);
        };
    }

    private static long id(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.account();
            case Actor.Officer officer -> officer.officer();
            case Actor.Machine machine -> throw new IllegalArgumentException("no tokens for " + machine);
        };
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
