package vn.motcua.web;

import static java.util.Objects.requireNonNull;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Writes the page a controller returned. The whole page is made first: one that fails half-way is never sent. */
@Component
class PageWriter implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final Frames frames;

    PageWriter(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        if (page instanceof Page.Redirect redirect) {
            send(redirect, request, response);
        } else {
            write((Page) requireNonNull(page), frames.of(request), response);
        }
    }

    void write(Page page, Frame frame, HttpServletResponse response) throws IOException {
        var html = new StringOutput(16_384);
        templates.render(page.template() + ".jte", Map.of("page", page, "frame", frame), html);
        var bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        if (page.impersonal() && frame.actor() == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void send(Page.Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.message() != null) {
            RequestContextUtils.getOutputFlashMap(request)
                    .put(redirect.refused() ? Frames.REFUSAL : Frames.MESSAGE, redirect.message());
            RequestContextUtils.saveOutputFlashMap(redirect.to(), request, response);
        }
        response.setStatus(redirect.status());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + redirect.to());
    }
}
