package vn.motcua.database;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How to reach a database; user and password may also stand in the URL. */
public record Login(
        String url, @Nullable String user, @Nullable String password) {

    /** Takes JDBC's form of the URL and PostgreSQL's own ({@code postgresql://user:password@host/database}). */
    static Login external(String url, String user, String password) {
        if (url.startsWith("jdbc:")) {
            return new Login(url, orNull(user), orNull(password));
        }
        var uri = URI.create(url);
        var named =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Login(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                orNull(user.isBlank() && named.length > 0 ? named[0] : user),
                orNull(password.isBlank() && named.length > 1 ? named[1] : password));
    }

    /** Never shows the password, in whatever log it ends. */
    @Override
    public String toString() {
        return "Login[" + url.replaceAll("(?i)(password=)[^&]*", "$1***") + ", " + user + "]";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
