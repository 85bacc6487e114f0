package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Capacities;
import vn.motcua.notifications.Notices;
import vn.motcua.vocabulary.Conflict;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TooManyRequests;

/** What every screen owes its reader: a frame, honest errors, headers that keep others out. */
@WebMvcTest(controllers = {ErrorPages.class, WebPagesTest.Doors.class})
@Import({PageWriter.class, Frames.class, Assets.class, WebPagesTest.Doors.class, WebPagesTest.Open.class})
class WebPagesTest {

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private AdministrationRights rights;

    @MockitoBean
    private Capacities capacities;

    @MockitoBean
    private Notices notices;

    @Test
    void whatIsNotThereIsSaidInVietnameseWithAWayBack() throws Exception {
        var page = page(get("/missing"), 404);

        assertThat(page.title()).startsWith("Không tìm thấy trang này");
        assertThat(page.select("html").attr("lang")).isEqualTo("vi");
        assertThat(page.select("main a[href=/]")).isNotEmpty();
    }

    @Test
    void losingARaceSaysWhoWasFaster() throws Exception {
        assertThat(page(get("/raced"), 409).text()).contains("Trần Văn Đức đã phê duyệt lúc 14:05");
    }

    @Test
    void wrongInputIsListed() throws Exception {
        assertThat(page(get("/wrong"), 422).text()).contains("Ngày sinh không đúng");
    }

    @Test
    void askingTooOftenSaysWhenToComeBack() throws Exception {
        mvc.perform(get("/often"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "30"));
    }

    @Test
    void aDatabaseThatIsAwayIsNotOurReadersFaultAndPassesByItself() throws Exception {
        mvc.perform(get("/away")).andExpect(status().isServiceUnavailable());
        var shown = mvc.perform(failed(503).requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/procedures"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "15"))
                .andExpect(header().string("Refresh", "15;url=/procedures"))
                .andReturn();
        assertThat(shown.getResponse().getContentAsString()).contains("Hệ thống tạm gián đoạn");
    }

    @Test
    void aFilterThatLosesTheDatabaseEndsOnTheSamePage() throws Exception {
        var lost = new CannotGetJdbcConnectionException("gone", new SQLException("gone", "08006"));
        page(failed(500).requestAttr(RequestDispatcher.ERROR_EXCEPTION, lost), 503);
    }

    @Test
    void whatOneMayNotSeeLooksLikeWhatIsNotThere() throws Exception {
        assertThat(page(failed(403), 404).title()).startsWith("Không tìm thấy");
    }

    @Test
    void anExpiredFormIsToldApartFromARefusal() throws Exception {
        var expired = new MissingCsrfTokenException(null);
        assertThat(page(failed(403).requestAttr(WebAttributes.ACCESS_DENIED_403, expired), 403)
                        .text())
                .contains("Phiên làm việc đã hết");
    }

    @Test
    void aFileAboveTheLimitSaysWhatToDo() throws Exception {
        assertThat(page(failed(413), 413).text()).contains("Tệp quá lớn");
    }

    @Test
    void onlyOurOwnScriptsAndStylesRun() throws Exception {
        var answer = mvc.perform(get("/missing")).andReturn().getResponse();
        var policy = answer.getHeader("Content-Security-Policy");
        var page = Jsoup.parse(answer.getContentAsString());
        var nonce = page.select("script").attr("nonce");

        assertThat(nonce).hasSizeGreaterThan(20);
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'nonce-" + nonce + "'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.select("style, [style], [onclick], script:not([src])")).isEmpty();
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(mvc.perform(get("/missing")).andReturn().getResponse().getHeader("Content-Security-Policy"))
                .as("a nonce serves one answer only")
                .isNotEqualTo(policy);
    }

    @Test
    void browsersStayOnHttpsOnceTheyCameByIt() throws Exception {
        mvc.perform(get("/missing").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        mvc.perform(get("/missing")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void stylesAndScriptsAreKeptForAYear() throws Exception {
        var page = page(get("/missing"), 404);
        for (var url : page.select("link[rel=stylesheet]").eachAttr("href")) {
            mvc.perform(get(url))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        }
    }

    @Test
    void afterAChangeTheBrowserIsSentOnAndTheMessageIsSaidOnce() throws Exception {
        mvc.perform(post("/saved").with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, /problems/malformed",
        "403, 404, /problems/not-found",
        "404, 404, /problems/not-found",
        "405, 405, about:blank",
        "406, 406, about:blank",
        "413, 413, /problems/too-large",
        "415, 415, about:blank",
        "500, 500, about:blank",
        "503, 503, /problems/unavailable"
    })
    void theApiGetsAProblemNotAPage(int failed, int told, String type) throws Exception {
        mvc.perform(failed(failed).requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/nothing"))
                .andExpect(status().is(told))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.type").value(type))
                .andExpect(jsonPath("$.status").value(told))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static MockHttpServletRequestBuilder failed(int status) {
        return get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);
    }

    /** Doors behind which things go wrong. */
    @Controller
    static class Doors {

        @GetMapping("/missing")
        Page missing() {
            throw new NotFound("dossier");
        }

        @GetMapping("/raced")
        Page raced() {
            throw new Conflict("Trần Văn Đức đã phê duyệt lúc 14:05") {};
        }

        @GetMapping("/wrong")
        Page wrong() {
            throw new InvalidInput("born", "Ngày sinh không đúng");
        }

        @GetMapping("/often")
        Page often() {
            throw new TooManyRequests(Duration.ofSeconds(30));
        }

        @GetMapping("/away")
        Page away() {
            throw new CannotGetJdbcConnectionException("gone", new SQLException("gone", "08006"));
        }

        @PostMapping("/saved")
        Page saved() {
            return Page.redirect("/missing", "Đã lưu");
        }
    }

    @TestConfiguration
    @EnableWebSecurity
    static class Open {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }
}
