package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.motcua.documents.PaperReading.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;

/** An administrator of the province words the free passages of papers, and never loses what the law prescribes. */
@SampleTest
class PassagePagesTest {

    private static final String PATH = "/admin/papers/REFUSAL_CLOSING";

    private Administrators administrators;

    @BeforeEach
    void administrators(@Autowired ApplicationContext application) {
        administrators = new Administrators(application);
    }

    @Test
    void aPassageIsLookedAtOnThePaperThenSavedAsAVersion() throws Exception {
        var admin = administrators.ofProvince();
        assertThat(admin.read("/admin/papers").text())
                .contains("Mẫu số 01", "Thông tư số 03/2025/TT-VPCP", "21/06/2018 – 30/06/2025", "Từ 01/07/2025");

        var form = admin.read(PATH).selectFirst("form[action=" + PATH + "]");
        assertThat(form).isNotNull();
        var preview = admin.visitor()
                .send(post(PATH + "/preview")
                        .param("_csrf", form.select("[name=_csrf]").attr("value"))
                        .param("text", "<script>Trân trọng</script> báo tin."));
        assertThat(text(preview.getContentAsByteArray()))
                .contains(
                        "<script>Trân trọng</script> báo tin.",
                        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                        "Nội dung yêu cầu giải quyết:",
                        "lý do cụ thể như sau:",
                        "Căn cứ:");

        var list = admin.send(PATH, PATH, "text", "Trân trọng báo tin.");
        assertThat(list.text()).contains("Trân trọng báo tin. Phiên bản");
        assertThat(admin.read(PATH).text()).contains("Lời thường dùng", "Phiên bản 1");
    }

    @Test
    void emptyAndOverlongAreToldAtTheFieldAndKept() throws Exception {
        var admin = administrators.ofProvince();
        var path = "/admin/papers/STOP_CLOSING";

        assertThat(admin.send(path, path, "text", " ")
                        .select("#text-error, .govuk-error-message")
                        .text())
                .contains("Nhập nội dung");
        var tooLong = "dài ".repeat(200);
        var page = admin.send(path, path, "text", tooLong);
        assertThat(page.text()).contains("Không quá 500 ký tự");
        assertThat(page.select("textarea").text()).isEqualTo(tooLong.strip());
    }

    @Test
    void whoSavesOverAnothersWordsIsTold() throws Exception {
        var admin = administrators.ofProvince();
        var path = "/admin/papers/APOLOGY";
        admin.send(path, path, "text", "Thành thật xin lỗi Ông/Bà.");

        assertThat(admin.send(path, path, "base", "0", "text", "Xin lỗi.").text())
                .contains("vừa sửa đoạn này thành", "Thành thật xin lỗi Ông/Bà.");
    }

    @Test
    void anAdministratorOfAnAgencyHasNoPartInIt() throws Exception {
        var admin = administrators.ofAgency();

        assertThat(admin.status("/admin/papers")).isIn(403, 404);
        assertThat(admin.status(PATH)).isIn(403, 404);
    }
}
