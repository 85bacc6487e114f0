package vn.motcua.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.agencies.Agencies;
import vn.motcua.vocabulary.Actor;

/** Ends the session of an officer who was disabled meanwhile, and of anybody whose sign-in is over: too long ago, or with a former password. */
class StillSignedIn extends OncePerRequestFilter {

    private final Agencies agencies;
    private final SignInSession sessions;

    StillSignedIn(Agencies agencies, SignInSession sessions) {
        this.agencies = agencies;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn principal
                && (sessions.isOver(principal) || isDisabled(principal.actor()))) {
            sessions.forget(request);
        }
        chain.doFilter(request, response);
    }

    private boolean isDisabled(Actor actor) {
        return actor instanceof Actor.Officer officer
                && !agencies.officer(officer.officer()).active();
    }
}
