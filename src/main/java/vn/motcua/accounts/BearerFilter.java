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
        var actor = tokens.actorOf(header.substring(SCHEME.length()).strip());
        if (actor.isEmpty()) {
            refusal.unauthorised(response, "Mã truy cập không đúng hoặc đã hết hạn");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(actor.get(), clock.instant()).authentication());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
