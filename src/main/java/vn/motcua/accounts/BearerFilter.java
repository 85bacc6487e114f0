package vn.motcua.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in one request of the API by its bearer token; a token that is not good is refused, also where none is needed. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final ApiRefusal refusal;
    private final Clock clock;

    BearerFilter(ApiTokens tokens, ApiRefusal refusal, Clock clock) {
        this.tokens = tokens;
        this.refusal = refusal;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var token = header.substring(SCHEME.length()).strip();
        var actor = tokens.actorOf(token);
        if (actor.isEmpty() && isRepeatedRevocation(request, token)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (actor.isEmpty()) {
            refusal.unauthorised(response, "Mã truy cập không đúng hoặc đã hết hạn");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(actor.get(), clock.instant(), null).authentication());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** The answer to a revocation was lost: the token is no good any more, and that is what was asked for. */
    private boolean isRepeatedRevocation(HttpServletRequest request, String token) {
        var key = request.getHeader("Idempotency-Key");
        return key != null
                && request.getMethod().equals("DELETE")
                && request.getRequestURI().equals("/api/v1/tokens")
                && tokens.wasRevokedBy(token, key);
    }
}
