package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierNumber;

/** Work handed out on the pages of the desk. */
@SampleTest
class AssignmentPagesTest {

    private static final String REASON = "Cân đối lại khối lượng công việc";

    @Autowired
    DeskCast cast;

    @Test
    void aCoordinatorGivesAStepOfADossierToSomebodyAndTakesItBack() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var phuc = cast.at("phuc.qn");
        assertThat(phuc.read(path(number)).select(".tabs").text()).contains("Phân công");
        var tuan = Long.toString(cast.officer("tuan.qn").officer());

        var given = phuc.fillIn(path(number) + "?do=ASSIGN", path(number) + "/assignments", "officer", tuan);

        assertThat(given.getStatus()).isEqualTo(303);
        var page = phuc.read(path(number) + "?do=ASSIGN");
        assertThat(page.select(".steps .now").text()).contains("Trần Anh Tuấn đang xử lý");
        assertThat(page.select(".history").text()).contains("Phân công xử lý", "Giao cho: Trần Anh Tuấn");
        assertThat(page.select("select[name=officer] option").eachAttr("value")).contains(AssignmentController.NOBODY);

        var back = phuc.fillIn(
                path(number) + "?do=ASSIGN",
                path(number) + "/assignments",
                "officer",
                AssignmentController.NOBODY,
                "reason",
                REASON);

        assertThat(back.getStatus()).isEqualTo(303);
        assertThat(phuc.read(path(number)).select(".history").text())
                .contains("Thu hồi phân công", "Người giữ trước: Trần Anh Tuấn", REASON);
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldWithWhatWasTypedKept() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var phuc = cast.at("phuc.qn");

        var answer = phuc.fillIn(
                path(number) + "?do=ASSIGN", path(number) + "/assignments", "officer", "", "reason", REASON);

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = DeskVisitor.page(answer);
        assertThat(page.select("#officer-error").text()).contains("Chọn người nhận việc");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo(REASON);
    }

    @Test
    void whoDoesNotCoordinateHasNoSuchTabAndIsToldSo() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var tuan = cast.at("tuan.qn");
        var stranger = cast.at("long.sxd");

        assertThat(tuan.read(path(number)).select(".tabs").text()).doesNotContain("Phân công");
        var refused = tuan.send(path(number) + "/assignments", anyForm(tuan));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(DeskVisitor.page(refused).select("main").text()).contains("phân công");
        assertThat(stranger.send(path(number) + "/assignments", anyForm(stranger))
                        .getStatus())
                .isEqualTo(404);
    }

    /** A sent form of one's own page, with what an assignment needs. */
    private static Map<String, String> anyForm(DeskVisitor visitor) throws Exception {
        return visitor.form("/desk/account", "/desk/account/password", "officer", AssignmentController.NOBODY);
    }

    private static String path(DossierNumber number) {
        return "/desk/dossiers/" + number;
    }
}
