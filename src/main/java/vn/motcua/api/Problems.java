package vn.motcua.api;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
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
import vn.motcua.dossiers.NotYours;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TooManyRequests;
import vn.motcua.web.DatabaseDown;

/** Turns what an action refused into problem details (RFC 9457): a stable type for programs, Vietnamese for people. */
@RestControllerAdvice("vn.motcua.api")
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String BACK_SOON = "5";

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput input) {
        var messages = input.faults().stream().map(InvalidInput.Fault::message).toList();
        var problem = ProblemType.INVALID_INPUT.saying(String.join(" ", messages));
        problem.setProperty("faults", input.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing) {
        return ProblemType.NOT_FOUND.saying("Không có nội dung này, hoặc không phải của bạn.");
    }

    /** A method that takes officers only is not there for citizens, nor the other way round. */
    @ExceptionHandler
    ProblemDetail ofAnotherKind(AuthenticationCredentialsNotFoundException missing) {
        return notFound(new NotFound("a caller of this kind"));
    }

    @ExceptionHandler
    ProblemDetail alreadyMoved(AlreadyMoved moved) {
        var problem = ProblemType.ALREADY_MOVED.saying(moved.getMessage());
        problem.setProperty("number", moved.number());
        problem.setProperty("by", moved.by());
        problem.setProperty("at", moved.at());
        problem.setProperty("state", moved.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict conflict) {
        return ProblemType.ALREADY_MOVED.saying(conflict.whatHappened());
    }

    @ExceptionHandler
    ProblemDetail notYours(NotYours refused) {
        return ProblemType.NOT_YOURS.saying(refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail keyReused(KeyReused reused) {
        return ProblemType.KEY_REUSED.saying(reused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unsigned(WrongProof refused) {
        return ProblemType.NOT_SIGNED_IN.saying(refused.getMessage());
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class})
    ProblemDetail tooLarge(MaxUploadSizeExceededException large) {
        return ProblemType.TOO_LARGE.saying("Hệ thống không nhận tệp lớn như vậy và chưa lưu gì.");
    }

    @ExceptionHandler
    ProblemDetail missingHeader(MissingRequestHeaderException missing) {
        return RequestKeys.HEADER.equals(missing.getHeaderName())
                ? ProblemType.KEY_MISSING.saying(
                        "Mỗi yêu cầu thay đổi cần tiêu đề Idempotency-Key, ví dụ một UUID; gửi lại thì dùng lại khóa cũ.")
                : malformed("Thiếu tiêu đề " + missing.getHeaderName() + ".");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        var input = cause(unreadable, InvalidInput.class);
        if (input != null) {
            return invalid(input);
        }
        if (cause(unreadable, BodyLimit.BodyTooLong.class) != null) {
            return ProblemType.TOO_LARGE.saying("Nội dung gửi lên dài quá mức và chưa được ghi.");
        }
        var json = cause(unreadable, JacksonException.class);
        var place = json == null || json.getPath().isEmpty() ? "" : " Chỗ sai: " + path(json) + ".";
        return malformed("Nội dung gửi lên không phải JSON đúng dạng." + place);
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (DossierNumber.class.equals(mismatch.getRequiredType())) {
            return ProblemType.NOT_FOUND.saying("Mã hồ sơ không đúng. Ví dụ: H21.180-260820-0001.");
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
        var problem = ProblemType.TOO_MANY_REQUESTS.saying("Hãy đợi %d giây rồi thử lại.".formatted(often.seconds()));
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
        var problem = ProblemType.UNAVAILABLE.saying(
                "Chưa kết nối được cơ sở dữ liệu. Hãy gửi lại với cùng khóa sau vài giây.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, BACK_SOON)
                .body(problem);
    }

    /** Such as {@code papers[0].files}. */
    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static ProblemDetail malformed(String detail) {
        return ProblemType.MALFORMED.saying(detail);
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
