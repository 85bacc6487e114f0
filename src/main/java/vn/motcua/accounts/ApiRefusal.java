package vn.motcua.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What the API answers to a caller without the right (RFC 9457 problem details). */
@Component
public class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    ApiRefusal() {}

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        unauthorised(response, "Cần gửi kèm mã truy cập (Authorization: Bearer …)");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                "not-found",
                "Không tìm thấy",
                "Không có nội dung này, hoặc không phải của bạn");
    }

    /** The token is not good; {@code detail} says so in Vietnamese. */
    public void unauthorised(HttpServletResponse response, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, HttpServletResponse.SC_UNAUTHORIZED, "not-signed-in", "Chưa đăng nhập", detail);
    }

    private static void write(HttpServletResponse response, int status, String type, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("""
                        {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}
                        """.formatted(type, title, status, detail).getBytes(StandardCharsets.UTF_8));
    }
}
