package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TooManyRequests;

/** Turns what an action refused into a page, for screens only: the API answers in its own way. */
@ControllerAdvice({"vn.motcua.portal", "vn.motcua.desk", "vn.motcua.admin", "vn.motcua.web"})
class ScreenErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenErrors.class);

    @ExceptionHandler
    Page notFound(NotFound missing) {
        return ErrorPage.notFound();
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MultipartException.class
    })
    Page malformed(Exception malformed) {
        return ErrorPage.of(400);
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException large) {
        return ErrorPage.of(413);
    }

    /** A form that shows its own faults never comes here; this is for everything else. */
    @ExceptionHandler
    Page invalid(InvalidInput input) {
        return new ErrorPage(
                422,
                "Thông tin chưa đúng",
                input.faults().stream().map(InvalidInput.Fault::message).toList(),
                null);
    }

    @ExceptionHandler
    Page conflict(Conflict conflict) {
        return ErrorPage.conflict(conflict.whatHappened());
    }

    @ExceptionHandler
    Page tooOften(TooManyRequests often, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
        return ErrorPage.tooOften(often.seconds());
    }

    /** The database is away: say so and come back, without asking it anything more. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void database(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (!DatabaseDown.causes(failure)) {
            throw failure;
        }
        LOG.error("the database does not answer: {}", failure.getMessage());
        send(response);
    }

    private static void send(HttpServletResponse response) throws IOException {
        response.sendError(503);
    }
}
