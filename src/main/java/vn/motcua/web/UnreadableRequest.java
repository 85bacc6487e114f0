package vn.motcua.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself answers to a request it cannot read, such as a raw address with Vietnamese letters: it reaches none of
 * our pages, so the sentence of {@link ErrorPage} stands alone. Made by the server, by its name.
 */
public final class UnreadableRequest extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var page = ErrorPage.of(response.getStatus());
        var html = """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Về trang đầu</a></p></main></body></html>
                """.formatted(page.title(), String.join("</p><p>", page.reasons()))
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("nobody waits for the answer", gone);
        }
    }
}
