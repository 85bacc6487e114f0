package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.SectorCount;

/** What a citizen sees of the catalogue before signing in. */
@SampleTest
class CataloguePagesTest {

    private static final int BUDGET = 60 * 1024;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Clock clock;

    @Test
    void theHomePageOffersASearchAndEverySectorWithItsRealCount() throws Exception {
        var page = page("/");

        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select(".cards a").eachText())
                .contains("Hoạt động xây dựng " + counted("Hoạt động xây dựng") + " thủ tục");
        assertThat(page.text()).doesNotContain("%");
    }

    @Test
    void aProcedureIsFoundWithoutMarksAndTwoClicksFromHome() throws Exception {
        assertThat(page("/procedures?q=giay phep xay dung moi")
                        .select(".found h2 a")
                        .eachAttr("href"))
                .contains("/procedures/1.013225");
    }

    @Test
    void sectorAgencyAndLevelNarrowTheList() throws Exception {
        assertThat(page("/procedures?sector=Hoạt động xây dựng").select(".found > li"))
                .hasSize(counted("Hoạt động xây dựng"));
        assertThat(page("/procedures?agency=H21.18&level=FULL")
                        .select("option[selected]")
                        .eachAttr("value"))
                .containsExactly("H21.18", "FULL");
        assertThat(page("/procedures?level=INFORMATION").select(".empty")).hasSize(1);
    }

    @Test
    void findingNothingSaysWhatToTryNext() throws Exception {
        var page = page("/procedures?q=zzzz");

        assertThat(page.select(".empty").text()).contains("Không tìm thấy thủ tục nào");
        assertThat(page.select(".empty a[href=/procedures?q=khai+sinh]")).hasSize(1);
    }

    @Test
    void theProcedureIsToldInTheOrderPeopleKnow() throws Exception {
        assertThat(page("/procedures/1.013225").select("main h2").eachText())
                .containsExactly(
                        "Trình tự thực hiện",
                        "Cách thức thực hiện",
                        "Thành phần hồ sơ",
                        "Căn cứ pháp lý",
                        "Yêu cầu, điều kiện",
                        "Kết quả thực hiện",
                        "Chọn cơ quan và nộp hồ sơ");
    }

    @Test
    void theFormStandsBesideThePaperItIsFor() throws Exception {
        var row = page("/procedures/1.013225").select("tr:has(th:contains(Đơn đề nghị cấp giấy phép xây dựng))");

        assertThat(row.select("td").eachText()).first().asString().startsWith("Mẫu số 01");
    }

    @Test
    void oneChoosesTheAgencyAndLearnsWhereItsDeskIs() throws Exception {
        var commune = procedures
                .competentAgencies("1.013225", Province.dateOf(clock.instant()))
                .getFirst();
        var desk = agencies.deskOf(commune.id()).orElseThrow();
        var page = page("/procedures/1.013225?agency=" + commune.code());

        assertThat(page.select("#file option[selected]").eachText()).containsExactly(commune.name());
        assertThat(page.select("#file").text()).contains(desk.name(), desk.address());
        assertThat(page.select("#file form").attr("action")).isEqualTo("/procedures/1.013225/file");
    }

    @Test
    void anUnknownProcedureIsNotFound() throws Exception {
        assertThat(mvc.perform(get("/procedures/9.999999"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void anInventedLevelIsRefused() throws Exception {
        assertThat(mvc.perform(get("/procedures?level=X"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aPageWithItsStylesAndScriptsStaysUnderSixtyKilobytes() throws Exception {
        for (var path : new String[] {"/", "/procedures", "/procedures/1.013225", "/help", "/accessibility"}) {
            var page = page(path);
            var weight = gzipped(page.outerHtml());
            for (var asset : page.select("link[rel=stylesheet]").eachAttr("href")) {
                weight += gzipped(
                        mvc.perform(get(asset)).andReturn().getResponse().getContentAsString());
            }
            for (var asset : page.select("script[src]").eachAttr("src")) {
                weight += gzipped(
                        mvc.perform(get(asset)).andReturn().getResponse().getContentAsString());
            }
            assertThat(weight).as(path).isLessThan(BUDGET);
        }
    }

    @Test
    void everyFieldHasALabelAndEveryPageOneHeading() throws Exception {
        for (var path : new String[] {"/", "/procedures", "/procedures/1.013225", "/help", "/accessibility"}) {
            var page = page(path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            for (var field : page.select("input:not([type=hidden]), select, textarea")) {
                var named = field.hasAttr("aria-label")
                        || !page.select("label[for=" + field.id() + "]").isEmpty();
                assertThat(named).as("%s %s", path, field).isTrue();
            }
        }
    }

    private int counted(String sector) {
        return procedures.sectors().stream()
                .filter(known -> known.sector().equals(sector))
                .mapToInt(SectorCount::procedures)
                .sum();
    }

    private Document page(String path) throws Exception {
        var answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
