package vn.motcua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what no controller answered: an unknown address, a refusal by a filter, a failure nobody foresaw. */
@Controller
class ErrorPages implements ErrorController {

    private final PageWriter pages;
    private final Frames frames;
    private final DataSize largestRequest;

    ErrorPages(
            PageWriter pages,
            Frames frames,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largestRequest) {
        this.pages = pages;
        this.frames = frames;
        this.largestRequest = largestRequest;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = page(request);
        if (page.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, page.retryAfter().toString());
        }
        if (path(request).startsWith("/api/")) {
            var problem = BareProblem.of(status(request), page);
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
            response.getWriter().write(problem.json());
            return;
        }
        if (page.status() == 503) {
            response.setHeader("Refresh", "15;url=" + path(request));
        }
        pages.write(page, page.status() < 500 ? frames.of(request) : frames.bare(request), response);
    }

    private ErrorPage page(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && DatabaseDown.causes(failure)) {
            return ErrorPage.unavailable();
        }
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return tooLarge(request) ? ErrorPage.of(413) : ErrorPage.expired();
        }
        return ErrorPage.of(status(request));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    /** A form above the limit is not read at all, so its token is missed before its size is noticed. */
    private boolean tooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > largestRequest.toBytes();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }
}
