package vn.motcua.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down every try to sign in, for the person concerned and for whoever investigates. */
@Component
class SignInLog {

    enum Outcome {
        SIGNED_IN,
        PASSWORD_RIGHT,
        PASSWORD_WRONG,
        CODE_WRONG,
        NO_TRIES_LEFT,
        DISABLED,
        UNKNOWN,
        TOKEN_ISSUED,
        PASSWORD_CHANGED,
        SIGNED_OUT
    }

    private static final int LONGEST_IDENTITY = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(String identity, Outcome outcome, @Nullable String address) {
        jdbc.sql("""
                        insert into accounts.sign_in_log (at, identity, outcome, address)
                        values (:at, :identity, :outcome, :address)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("identity", identity.substring(0, Math.min(identity.length(), LONGEST_IDENTITY)))
                .param("outcome", outcome.name())
                .param("address", address)
                .update();
    }
}
