package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.MotCuaTest;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Tracking;
import vn.motcua.dossiers.Tracking.Milestone;
import vn.motcua.dossiers.Tracking.Progress;
import vn.motcua.vocabulary.NotFound;

/** What a slip opens: progress and dates, for those who hold it. */
@MotCuaTest
class TrackingPageTest {

    private static final DossierNumber NUMBER = DossierNumber.parse("H21.180-260820-0001");
    private static final Instant SUBMITTED = Instant.parse("2026-08-20T01:00:00Z");

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private Tracking tracking;

    @BeforeEach
    void oneDossier() {
        doThrow(new NotFound("dossier")).when(tracking).progress(any(), any());
        doReturn(progress(DossierState.AWAITING_SUPPLEMENT)).when(tracking).progress(NUMBER, "K7M2");
    }

    @Test
    void theSlipShowsStateStepsAndTheDayOfTheResult() throws Exception {
        var page = page("/tracking?number=H21.180-260820-0001&code=K7M2", "10.0.0.1", 200);

        assertThat(page.select(".code").text()).isEqualTo("H21.180-260820-0001");
        assertThat(page.select(".steps > li").eachAttr("class")).containsExactly("done", "done", "now", "next");
        assertThat(page.select("main").text())
                .contains("Yêu cầu bổ sung giấy tờ", "Hẹn trả kết quả 16:30", "08:00 thứ Năm 20/08/2026");
    }

    @Test
    void whatTheApplicantHasToDoIsSaid() throws Exception {
        var page = page("/tracking?number=H21.180-260820-0001&code=K7M2", "10.0.0.1", 200);

        assertThat(page.select(".note").text()).contains("chờ bạn bổ sung giấy tờ");
    }

    @Test
    void aPersonalPageIsKeptByNoBrowser() throws Exception {
        var answer = mvc.perform(get("/tracking?number=H21.180-260820-0001&code=K7M2"))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsMissingIsSaidOnTopAndBesideTheFieldAndWhatWasTypedStays() throws Exception {
        var page = page("/tracking?number=H21.180-260820-0001&code=", "10.0.0.2", 422);

        assertThat(page.title()).startsWith("Lỗi: ");
        assertThat(page.select("[data-error-summary] a[href=#code]").text()).isEqualTo("Nhập mã tra cứu");
        assertThat(page.select("#code-error").text()).contains("Nhập mã tra cứu");
        assertThat(page.select("#code").attr("aria-describedby")).isEqualTo("code-hint code-error");
        assertThat(page.select("#number").attr("value")).isEqualTo("H21.180-260820-0001");
    }

    @Test
    void aWrongCodeAndAnUnknownNumberLookTheSame() throws Exception {
        var wrong = page("/tracking?number=H21.180-260820-0001&code=XXXX", "10.0.0.3", 422);
        var unknown = page("/tracking?number=H21.180-260820-0002&code=XXXX", "10.0.0.3", 422);

        assertThat(wrong.select("[data-error-summary]").text())
                .isEqualTo(unknown.select("[data-error-summary]").text());
    }

    @Test
    void guessingIsSlowedDownAfterTenTriesAndReadingIsNot() throws Exception {
        for (int i = 0; i < 15; i++) {
            page("/tracking?number=H21.180-260820-0001&code=K7M2", "10.0.0.4", 200);
        }
        for (int i = 0; i < 10; i++) {
            page("/tracking?number=H21.180-260820-0009&code=XXX" + i, "10.0.0.4", 422);
        }
        assertThat(page("/tracking?number=H21.180-260820-0009&code=YYYY", "10.0.0.4", 429)
                        .text())
                .contains("Bạn thử quá nhiều lần");
    }

    private static Progress progress(DossierState state) {
        var received = Instant.parse("2026-08-20T02:30:00Z");
        var due = Instant.parse("2999-08-26T09:30:00Z");
        return new Progress(
                NUMBER,
                state,
                50,
                SUBMITTED,
                received,
                due,
                null,
                null,
                List.of(
                        new Milestone("Nộp hồ sơ", SUBMITTED),
                        new Milestone("Tiếp nhận", received),
                        new Milestone("Giải quyết hồ sơ", null),
                        new Milestone("Trả kết quả", null)));
    }

    private Document page(String address, String from, int status) throws Exception {
        var answer = mvc.perform(get(address).with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
