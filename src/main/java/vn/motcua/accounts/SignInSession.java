package vn.motcua.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.SignInLog.Outcome;
import vn.motcua.agencies.Officer;
import vn.motcua.vocabulary.Actor;

/** Begins and ends the sessions of a browser; each begin gives a new id, so that a planted one is worth nothing. */
@Component
public class SignInSession {

    /**
     * An officer whose password was right and whose code is to come, and where they wanted to go.
     *
     * @param passwordMark null when an older node asked for the password
     */
    public record AwaitedCode(
            long officer,
            String returnTo,
            Instant since,
            @Nullable String passwordMark) implements Serializable {}

    private static final String AWAITED_CODE = "motcua.awaitedCode";
    private static final Duration CODE_WITHIN = Duration.ofMinutes(5);

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final JdbcClient jdbc;
    private final AccountSettings settings;
    private final PasswordMarks marks;
    private final SignInLog log;
    private final Clock clock;

    SignInSession(JdbcClient jdbc, AccountSettings settings, PasswordMarks marks, SignInLog log, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.marks = marks;
        this.log = log;
        this.clock = clock;
    }

    /** The actor has proved who they are: this browser is theirs from now on. */
    public void begin(HttpServletRequest request, HttpServletResponse response, Proved<? extends Actor> proved) {
        forget(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(proved.whom(), clock.instant(), proved.passwordMark()).authentication());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The officer's password was right; the session waits five minutes for the code. */
    public void awaitCode(HttpServletRequest request, Proved<Officer> proved, String returnTo) {
        forget(request);
        request.getSession()
                .setAttribute(
                        AWAITED_CODE,
                        new AwaitedCode(proved.whom().id(), returnTo, clock.instant(), proved.passwordMark()));
    }

    /** The officer whose code this browser is to give next. */
    public Optional<AwaitedCode> awaitedCode(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(AWAITED_CODE) instanceof AwaitedCode awaited
                        && clock.instant().isBefore(awaited.since().plus(CODE_WITHIN))
                ? Optional.of(awaited)
                : Optional.empty();
    }

    public void end(HttpServletRequest request) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn principal) {
            log.write(principal.getName(), Outcome.SIGNED_OUT, request.getRemoteAddr());
        }
        forget(request);
    }

    /** Ends every session of the actor, in all browsers. */
    void endAll(Actor actor) {
        jdbc.sql("delete from sessions.session where principal_name = :name")
                .param("name", Identity.of(actor))
                .update();
    }

    /** Too long since the sign-in, however busy since, or opened while the password was being changed. */
    boolean isOver(SignedIn principal) {
        return clock.instant().isAfter(principal.since().plus(settings.sessionEnd()))
                || !marks.isOfToday(principal.actor(), principal.passwordMark());
    }

    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
