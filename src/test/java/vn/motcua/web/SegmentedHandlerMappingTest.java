package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.motcua.SampleTest;

/** Our way to a handler leads to the same as Spring's own, for every door of the application and for every mistake. */
@SampleTest
class SegmentedHandlerMappingTest {

    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");

    @Autowired
    WebApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    private RequestMappingHandlerMapping springs;

    /** What a request finds. */
    private record Found(
            @Nullable String handler,
            @Nullable Object variables,
            @Nullable Object pattern,
            String fault) {}

    @BeforeEach
    void makeSpringsOwn() {
        springs = application.getAutowireCapableBeanFactory().createBean(RequestMappingHandlerMapping.class);
    }

    @Test
    void everyDoorOpensAsBefore() {
        assertThat(ours).isInstanceOf(SegmentedHandlerMapping.class);
        var paths = new LinkedHashSet<String>();
        ours.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    paths.add(pattern.replaceAll("\\{[^}]*}", "x1"));
                    paths.add(pattern.replaceAll("\\{[^}]*}", "H21.18-260703-0001"));
                }));
        assertThat(paths).hasSizeGreaterThan(300);

        for (var path : paths) {
            for (var verb : VERBS) {
                assertSame(verb, path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//",
                "/desk/",
                "/desk//work",
                "/desk/%77ork",
                "/desk/work;a=b",
                "/api/v1/dossiers/",
                "/api/v1/dossiers/a%2Fb",
                "/api/v1/dossiers/x/nothing",
                "/api/v1/none",
                "/desk/dossiers/x/approve/y",
                "/Desk/work"
            })
    void mistakesAreAnsweredAsBefore(String path) {
        for (var verb : VERBS) {
            assertSame(verb, path);
        }
    }

    private void assertSame(String verb, String path) {
        var found = found(ours, verb, path);
        assertThat(found).as(verb + " " + path).isEqualTo(found(springs, verb, path));
    }

    private static Found found(RequestMappingHandlerMapping mapping, String verb, String path) {
        var request = new MockHttpServletRequest(verb, path);
        request.addHeader("Accept", "*/*");
        request.setContentType("application/json");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            return new Found(
                    chain == null || !(chain.getHandler() instanceof HandlerMethod method) ? null : method.toString(),
                    request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    "");
        } catch (Exception refused) {
            return new Found(null, null, null, refused.toString());
        }
    }
}
