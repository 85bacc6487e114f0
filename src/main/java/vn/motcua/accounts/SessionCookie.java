package vn.motcua.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The session's cookie: bound to this very host ({@code __Host-}) over https, a plain one on http where browsers refuse that. */
@Component
class SessionCookie implements CookieSerializer {

    private final CookieSerializer https = cookie("__Host-motcua", true);
    private final CookieSerializer http = cookie("motcua", false);

    @Override
    public void writeCookieValue(CookieValue value) {
        fitting(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return fitting(request).readCookieValues(request);
    }

    private CookieSerializer fitting(HttpServletRequest request) {
        return request.isSecure() ? https : http;
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }
}
