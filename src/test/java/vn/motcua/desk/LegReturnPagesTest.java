package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierNumber;

/** Giving one agency's part back on the dossier's page, and what all who look at it read of that. */
@SampleTest
class LegReturnPagesTest {

    private static final String REASON = "Văn bản trả lời chưa nêu khoảng cách phòng cháy.";
    private static final String POLICE_SIGN = "0.1.1";

    @Autowired
    DeskCast cast;

    @Test
    void theFormOffersWhatIsHandedInAndThePageTellsTheRound() throws Exception {
        var number = policeAnswered();
        var mai = cast.at("mai.qn");
        var form = mai.read(path(number) + "?do=RETURN_LEG").select("select[name=part] option");
        assertThat(form.eachAttr("value")).containsExactly("", POLICE_SIGN, "0.1.0");

        var empty = mai.send(
                path(number) + "/leg-returns",
                mai.form(path(number) + "?do=RETURN_LEG", path(number) + "/leg-returns", "reason", REASON));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(empty).select("#part-error").text()).contains("Chọn phần việc");
        mai.fillIn(
                path(number) + "?do=RETURN_LEG", path(number) + "/leg-returns", "part", POLICE_SIGN, "reason", REASON);

        var page = mai.read(path(number));
        assertThat(page.select(".legs .leg")).hasSize(4);
        assertThat(page.select("h2:contains(liên thông)").text()).contains("3 cơ quan");
        assertThat(page.select(".rework").text()).contains("Đang làm lại, lần 2", REASON);
        assertThat(page.select("main").text()).contains("Bước này chuyển tiếp được khi phần việc đó xong");
        assertThat(page.select(".history").text()).contains("Trả lại phần việc để làm lại", "lần 2");
        var waits = mai.send(
                path(number) + "/forwardings", mai.form(path(number) + "?do=FORWARD", path(number) + "/forwardings"));
        assertThat(waits.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(waits).select("[data-error-summary]").text())
                .contains("được làm lại");
    }

    @Test
    void theRoutingSheetNamesTheRoundAndWhoGaveItBackWhy() throws Exception {
        var number = policeAnswered();
        var mai = cast.at("mai.qn");
        mai.fillIn(
                path(number) + "?do=RETURN_LEG", path(number) + "/leg-returns", "part", POLICE_SIGN, "reason", REASON);
        cast.at("tam.pccc").fillIn(path(number), path(number) + "/forwardings");

        try (var sheet =
                Loader.loadPDF(mai.open(path(number) + "/routing-sheet.pdf").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " "))
                    .contains("làm lại, lần 2: " + REASON);
        }
    }

    /** The fire police have handed in; the others have not. */
    private DossierNumber policeAnswered() throws Exception {
        var number = cast.received(DeskCast.BUILDING_PERMIT);
        cast.at("hau.pccc").fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        cast.at("tam.pccc").fillIn(path(number), path(number) + "/forwardings");
        return number;
    }

    private static String path(DossierNumber number) {
        return "/desk/dossiers/" + number;
    }
}
