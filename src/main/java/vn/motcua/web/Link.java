package vn.motcua.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A link by its words and its path. */
public record Link(String text, String href) {

    /** A value as it stands behind {@code =} in a path. */
    public static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
