package vn.motcua.accounts;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.motcua.vocabulary.Actor;

/**
 * The principal of a request: who acts, and since when they are signed in.
 *
 * @param passwordMark of the password they signed in with; null in a session that an older node began
 */
public record SignedIn(Actor actor, Instant since, @Nullable String passwordMark)
        implements AuthenticatedPrincipal, Serializable {

    static final String CITIZEN = "CITIZEN";
    static final String OFFICER = "OFFICER";

    /** Names the sessions of one actor, so that all of them can be ended. */
    @Override
    public String getName() {
        return Identity.of(actor);
    }

    Authentication authentication() {
        var role = switch (actor) {
            case Actor.Citizen citizen -> CITIZEN;
            case Actor.Officer officer -> OFFICER;
            case Actor.Machine machine -> throw new IllegalStateException("a machine does not sign in");
        };
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, AuthorityUtils.createAuthorityList("ROLE_" + role));
    }
}
