package vn.motcua.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A PDF that the browser shows by itself, without running anything of it. */
public final class InlinePdf {

    /** Browsers' own PDF viewers are plug-ins with styles of their own; nothing else may be in it. */
    private static final String POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private InlinePdf() {}

    /** Says what follows; {@code name} is for whoever saves it. */
    public static void head(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", POLICY);
    }
}
