package vn.motcua.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Sends whoever is not signed in to the door's sign-in page and back afterwards; what is not theirs does not exist (404). */
class SignInPages implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
    private final String page;

    SignInPages(String page) {
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var wanted = ReturnTo.safe(request.getMethod().equals("GET") ? address(request) : referer(request), "");
        response.sendRedirect(
                wanted.isEmpty() ? page : page + "?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getRequestURI().startsWith(page)) {
            response.sendRedirect(page + "?expired");
        } else {
            // The framework tells the error page only where one was given to it.
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
            forbidden.handle(request, response, denied);
        }
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The page whose form was sent after its session had ended. */
    private static @Nullable String referer(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        var start = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return referer != null && referer.startsWith(start) ? referer.substring(start.length()) : null;
    }
}
