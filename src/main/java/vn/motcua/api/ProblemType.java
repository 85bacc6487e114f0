package vn.motcua.api;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What may go wrong, each with a stable {@code type} for programs and a title for people (RFC 9457). */
enum ProblemType {
    MALFORMED(400, "Yêu cầu không đúng dạng"),
    KEY_MISSING(400, "Thiếu khóa chống gửi trùng"),
    NOT_SIGNED_IN(401, "Chưa đăng nhập"),
    NOT_YOURS(403, "Không thuộc nhiệm vụ của bạn"),
    NOT_FOUND(404, "Không tìm thấy"),
    ALREADY_MOVED(409, "Việc này đã được xử lý trước"),
    TOO_LARGE(413, "Tệp quá lớn"),
    INVALID_INPUT(422, "Thông tin chưa đúng"),
    KEY_REUSED(422, "Khóa chống gửi trùng đã dùng"),
    TOO_MANY_REQUESTS(429, "Thử quá nhiều lần"),
    UNAVAILABLE(503, "Hệ thống tạm gián đoạn");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    URI uri() {
        return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    ProblemDetail saying(@Nullable String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(uri());
        problem.setTitle(title);
        problem.setDetail(detail);
        return problem;
    }
}
