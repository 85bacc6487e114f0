package vn.motcua.mirrors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.accounts.ApiRefusal;

/** Signs in one request of a source system by its token. */
class SourceFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final SourceTokens tokens;
    private final ApiRefusal refusal;

    SourceFilter(SourceTokens tokens, ApiRefusal refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var source = tokens.sourceOf(header.substring(SCHEME.length()).strip());
        if (source.isEmpty()) {
            refusal.unauthorised(
                    response, "Mã truy cập không phải của một hệ thống nguồn, đã hết hạn hoặc đã bị thu hồi");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                source.get(), null, AuthorityUtils.createAuthorityList("ROLE_SOURCE")));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
