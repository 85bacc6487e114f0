package vn.motcua.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.SignInLog.Outcome;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;

/** Bearer tokens of the API: issued against the same proofs as a sign-in, known to us only by their hash. */
@Component
public class ApiTokens {

    /** A token as handed to its owner, the only time it is seen. */
    public record IssuedToken(String token, Instant expiresAt, Actor actor) {}

    private record Known(Optional<Actor> actor, Instant until) {}

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int RANDOM_BYTES = 32;

    private final OfficerSignIn officers;
    private final Accounts accounts;
    private final AccountRows accountRows;
    private final Agencies agencies;
    private final SignInLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    ApiTokens(
            OfficerSignIn officers,
            Accounts accounts,
            AccountRows accountRows,
            Agencies agencies,
            SignInLog log,
            JdbcClient jdbc,
            Clock clock,
            AccountSettings settings) {
        this.officers = officers;
        this.accounts = accounts;
        this.accountRows = accountRows;
        this.agencies = agencies;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = settings.tokenLife();
    }

    /** A token for an officer (with the code of the second factor) or a citizen (without); empty for any wrong proof. */
    public Optional<IssuedToken> issue(String username, String password, @Nullable String totp, String address) {
        var actor = agencies.officerByUsername(username).isPresent()
                ? officers.password(username, password, address)
                        .flatMap(officer -> officers.code(officer.id(), totp == null ? "" : totp, address))
                : accounts.signIn(username, password, address).map(Account::actor);
        return actor.map(proved -> issueTo(proved, address));
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

    public void revoke(String token) {
        jdbc.sql("delete from accounts.api_token where hash = :hash")
                .param("hash", hash(token))
                .update();
        known.remove(HexFormat.of().formatHex(hash(token)));
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

    private IssuedToken issueTo(Actor actor, String address) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var token = "mc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("""
                        insert into accounts.api_token (hash, actor_kind, actor_id, issued_at, expires_at)
                        values (:hash, :kind, :id, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("kind", kind(actor))
                .param("id", id(actor))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
        log.write(Identity.of(actor), Outcome.TOKEN_ISSUED, address);
        return new IssuedToken(token, now.plus(life), actor);
    }

    private Optional<Actor> read(String token, Instant now) {
        return jdbc.sql("select actor_kind, actor_id from accounts.api_token where hash = :hash and expires_at > :now")
                .param("hash", hash(token))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> actor(row.getString("actor_kind"), row.getLong("actor_id")))
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
