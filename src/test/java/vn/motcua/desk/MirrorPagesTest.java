package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.mirrors.TestSources;
import vn.motcua.vocabulary.TimeTravel;

/** Mirrored dossiers at the desk: those of one's agency, to be read, with nothing to do. */
@SampleTest
class MirrorPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SubmitOnline submit;

    @Autowired
    Clock clock;

    @Test
    void listAndPageSayWhereItIsProcessedAndOfferNothing() throws Exception {
        var number = number();
        TestSources.tell(application, "PAGE-LOOK", number);
        var mai = visitor("mai.qn");

        var list = mai.read("/desk/mirrors?q=" + number);
        assertThat(list.select("h1").text()).isEqualTo("Hồ sơ đồng bộ từ hệ thống của bộ, ngành");
        assertThat(list.select("tbody tr").text())
                .contains(number, "Quá ", "Chỉ xem – xử lý tại hệ thống của Bộ Tư pháp");
        var page = mai.read(list.select("tbody a").attr("href"));
        assertThat(page.select("main").text())
                .contains(
                        "Chỉ xem – xử lý tại hệ thống của Bộ Tư pháp",
                        "Cập nhật lần cuối",
                        "••••••••2346",
                        "Tiếp nhận hồ sơ")
                .doesNotContain("052175012346");
        assertThat(page.select("main form, main button, main input")).isEmpty();
        assertThat(list.select("main form[method=post]")).isEmpty();
    }

    @Test
    void filtersNarrowTheListAndATextTooShortIsSaid() throws Exception {
        var number = number();
        TestSources.tell(application, "PAGE-FILTER", number);
        var mai = visitor("mai.qn");

        assertThat(mai.read("/desk/mirrors?late=true&procedure=2.000815&state=IN_PROGRESS")
                        .text())
                .contains(number);
        assertThat(mai.read("/desk/mirrors?state=RETURNED").text()).doesNotContain(number);
        assertThat(mai.open("/desk/mirrors?q=12").getStatus()).isEqualTo(422);
        assertThat(mai.read("/desk/mirrors?q=12").text()).contains("Nhập ít nhất 4 ký tự");
    }

    @Test
    void forOfficersOfOtherAgenciesItIsNotThere() throws Exception {
        var number = number();
        TestSources.tell(application, "PAGE-OTHERS", number);
        var nam = visitor("nam.sxd");

        assertThat(nam.read("/desk/mirrors").text()).doesNotContain(number);
        assertThat(nam.open("/desk/mirrors/PAGE-OTHERS/" + number).getStatus()).isEqualTo(404);
        assertThat(visitor("binh.tinh")
                        .open("/desk/mirrors/PAGE-OTHERS/" + number)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aSourceSilentForLongIsToldOnListAndPage() throws Exception {
        var number = number();
        TestSources.tell(application, "PAGE-SILENT", number);
        var here = "/desk/mirrors/PAGE-SILENT/" + number;
        assertThat(visitor("mai.qn").read(here).text()).doesNotContain("đã lâu không gửi tin");

        TimeTravel.at(clock.instant().plus(Duration.ofDays(2))).call(() -> {
            var mai = visitor("mai.qn");
            assertThat(mai.read(here).text()).contains("đã lâu không gửi tin, lần cuối");
            assertThat(mai.read("/desk/mirrors?q=" + number).text()).contains("đã lâu không gửi tin");
            return true;
        });
    }

    @Test
    void theDesksLookUpSaysWhereANumberIsAlsoWhenItIsOursToo() throws Exception {
        var elsewhere = number();
        TestSources.tell(application, "PAGE-FIND", elsewhere);
        var mai = visitor("mai.qn");
        assertThat(mai.send("/desk/open", scan(mai, elsewhere)).getHeader("Location"))
                .isEqualTo("/desk/mirrors/PAGE-FIND/" + elsewhere);
        assertThat(mai.read("/desk/dossiers?q=" + elsewhere).text()).contains("Mã này có ở hệ thống của Bộ Tư pháp");

        var ours = submit.submit(Cast.HOA, cast.filing("2.000815", Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number()
                .value();
        TestSources.tell(application, "PAGE-TWIN", ours);
        var both = DeskVisitor.page(mai.send("/desk/open", scan(mai, ours)));
        assertThat(both.select("a[href=/desk/dossiers/" + ours + "]")).isNotEmpty();
        assertThat(both.select("a[href=/desk/mirrors/PAGE-TWIN/" + ours + "]")).isNotEmpty();
        assertThat(mai.read("/desk/dossiers/" + ours).select("h1").text()).contains(ours);
    }

    private static Map<String, String> scan(DeskVisitor visitor, String code) throws Exception {
        return visitor.form("/desk/mirrors", "/desk/open", "code", code);
    }

    private DeskVisitor visitor(String username) {
        return new DeskVisitor(mvc, cast.officer(username), clock);
    }

    private static String number() {
        return "G22.99-260820-" + (100_000 + new Random().nextInt(900_000));
    }
}
