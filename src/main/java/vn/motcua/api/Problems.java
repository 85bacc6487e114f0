package vn.motcua.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import vn.motcua.dossiers.AlreadyMoved;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.KeyReused;
import vn.motcua.dossiers.NotYours;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.DatabaseDown;
import vn.motcua.web.TooManyRequests;

/** Turns what an action refused into problem details (RFC 9457): a stable type for programs, Vietnamese for people. */
@RestControllerAdvice("vn.motcua.api")
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String BACK_SOON = "5";

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput input) {
        var messages = input.faults().stream().map(InvalidInput.Fault::message).toList();
        var problem = problem(422, "invalid-input", "Thông tin chưa đúng", String.join(" ", messages));
        problem.setProperty("faults", input.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing) {
        return problem(404, "not-found", "Không tìm thấy", "Không có nội dung này, hoặc không phải của bạn.");
    }

    @ExceptionHandler
    ProblemDetail alreadyMoved(AlreadyMoved moved) {
        var problem = problem(409, "already-moved", "Việc này đã được xử lý trước", moved.getMessage());
        problem.setProperty("number", moved.number());
        problem.setProperty("by", moved.by());
        problem.setProperty("at", moved.at());
        problem.setProperty("state", moved.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYours refused) {
        return problem(403, "not-yours", "Không thuộc nhiệm vụ của bạn", refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReused reused) {
        return problem(422, "key-reused", "Khóa chống gửi trùng đã dùng", reused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unsigned(WrongProof refused) {
        return problem(401, "not-signed-in", "Chưa đăng nhập", refused.getMessage());
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class})
    ProblemDetail tooLarge(MaxUploadSizeExceededException large) {
        return problem(413, "too-large", "Tệp quá lớn", "Hệ thống không nhận tệp lớn như vậy và chưa lưu gì.");
    }

    @ExceptionHandler
    ProblemDetail missingHeader(MissingRequestHeaderException missing) {
        return RequestKeys.HEADER.equals(missing.getHeaderName())
                ? problem(
                        400,
                        "key-missing",
                        "Thiếu khóa chống gửi trùng",
                        "Mỗi yêu cầu thay đổi cần tiêu đề Idempotency-Key, ví dụ một UUID; gửi lại thì dùng lại khóa cũ.")
                : malformed("Thiếu tiêu đề " + missing.getHeaderName() + ".");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        var input = cause(unreadable, InvalidInput.class);
        if (input != null) {
            return invalid(input);
        }
        var json = cause(unreadable, JacksonException.class);
        var place = json == null || json.getPath().isEmpty()
                ? ""
                : " Chỗ sai: " + json.getPath().getLast().getPropertyName() + ".";
        return malformed("Nội dung gửi lên không phải JSON đúng dạng." + place);
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (DossierNumber.class.equals(mismatch.getRequiredType())) {
            return problem(404, "not-found", "Không tìm thấy", "Mã hồ sơ không đúng. Ví dụ: H21.180-260820-0001.");
        }
        var input = cause(mismatch, InvalidInput.class);
        return malformed(
                input == null
                        ? "Giá trị của “%s” không đúng.".formatted(mismatch.getName())
                        : input.faults().getFirst().message());
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MultipartException.class
    })
    ProblemDetail incomplete(Exception incomplete) {
        return malformed(
                incomplete instanceof MissingServletRequestParameterException missing
                        ? "Thiếu tham số " + missing.getParameterName() + "."
                        : "Gửi tệp dạng multipart/form-data, phần tên “file”.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(TooManyRequests often) {
        var problem = problem(
                429,
                "too-many-requests",
                "Thử quá nhiều lần",
                "Hãy đợi %d giây rồi thử lại.".formatted(often.seconds()));
        return ResponseEntity.status(429)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()))
                .body(problem);
    }

    /** The database is away: the caller comes back with the same key, and nothing is done twice. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> database(Exception failure) throws Exception {
        if (!DatabaseDown.causes(failure)) {
            throw failure;
        }
        LOG.error("the database does not answer: {}", failure.getMessage());
        var problem = problem(
                503,
                "unavailable",
                "Hệ thống tạm gián đoạn",
                "Chưa kết nối được cơ sở dữ liệu. Hãy gửi lại với cùng khóa sau vài giây.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, BACK_SOON)
                .body(problem);
    }

    private static ProblemDetail malformed(String detail) {
        return problem(400, "malformed", "Yêu cầu không đúng dạng", detail);
    }

    private static ProblemDetail problem(int status, String type, String title, @Nullable String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        problem.setDetail(detail);
        return problem;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }
}
