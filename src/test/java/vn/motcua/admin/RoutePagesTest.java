package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.SampleTest;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.Route;

/** A route edited as a table, without a script, and published. */
@SampleTest
class RoutePagesTest {

    private static final String CODE = "1.013225";
    private static final String HERE = "/admin/procedures/" + CODE + "/route";
    private static final String FIRST_STEP = "route.stages[0].legs[0].steps[0]";

    @Autowired
    Procedures procedures;

    private Administrators.SignedIn binh;

    @BeforeEach
    void signIn(@Autowired ApplicationContext application) throws Exception {
        binh = new Administrators(application).ofProvince();
    }

    @Test
    void theTableHoldsTheWholeRouteSoThatLookingChangesNothing() throws Exception {
        var page = binh.read(HERE);
        assertThat(cell(page, FIRST_STEP + ".name")).isEqualTo("Chuyển hồ sơ đến phòng chuyên môn");
        assertThat(page.select("[name=route.stages[0].lead][checked]").val()).isEqualTo("0");

        var review = press(page, "review");
        assertThat(review.text()).contains("Không có gì khác phiên bản");
    }

    @Test
    void rowsAreAddedMovedAndTakenOut() throws Exception {
        var steps = "route.stages[1].legs[0].steps";
        var page = press(binh.read(HERE), "add " + steps);
        assertThat(page.select("[name^=" + steps + "][name$=.name]")).hasSize(5);
        assertThat(page.select(".govuk-error-message")).isEmpty();

        var moved = press(page, "down " + steps + "[0]");
        assertThat(cell(moved, steps + "[1].name")).isEqualTo("Tổng hợp ý kiến, dự thảo giấy phép");
        assertThat(press(press(moved, "remove " + steps + "[4]"), "up " + steps + "[1]")
                        .select("[name^=" + steps + "][name$=.name]")
                        .eachAttr("value"))
                .isEqualTo(binh.read(HERE)
                        .select("[name^=" + steps + "][name$=.name]")
                        .eachAttr("value"));
        assertThat(press(page, "add route.stages").select(".stage-rows")).hasSize(3);
        assertThat(press(page, "add route.stages[1].legs").select("[name=route.stages[1].lead]"))
                .hasSize(2);
        assertThat(press(page, "remove route.stages[0].legs[1]").select("[name=route.stages[0].lead]"))
                .hasSize(2);
        assertThat(press(page, "remove route.stages[9].legs[9]").select(".stage-rows"))
                .hasSize(2);
    }

    @Test
    void faultsStandBesideTheirCellsAndWhatWasTypedStays() throws Exception {
        var page = press(binh.read(HERE), "look", FIRST_STEP + ".hours", "hai", "route.stages[1].legs[0].hours", "1");
        assertThat(page.select("[id=" + FIRST_STEP + ".hours-error]").text()).contains("“hai” không phải số giờ");
        assertThat(cell(page, FIRST_STEP + ".hours")).isEqualTo("hai");
        assertThat(page.select("[id=route.stages[1].legs[0].hours-error]")).hasSize(1);
        assertThat(page.select("[data-error-summary]")).isEmpty();

        var refused = press(binh.read(HERE), "review", "route.stages[1].legs[0].hours", "1");
        assertThat(refused.select("[id=route.stages[1].legs[0].hours-error]").text())
                .contains("nhiều hơn 1 giờ được giao");
        assertThat(refused.select("[data-error-summary] a").attr("href")).isEqualTo("#route.stages[1].legs[0].hours");
    }

    @Test
    void aPauseIsDrawnBetweenTheStages() throws Exception {
        var page = press(
                binh.read(HERE),
                "look",
                "route.stages[0].pause",
                "FINANCIAL_DUTY",
                "route.stages[0].pauseText",
                "Chờ nộp lệ phí");

        assertThat(page.select(".lanes > ol > li").eachAttr("class")).containsExactly("stage", "pause", "stage");
        assertThat(page.select(".lanes .pause").text()).contains("Thực hiện nghĩa vụ tài chính", "Chờ nộp lệ phí");
    }

    @Test
    void theNewRouteIsPublishedAfterItsEffectWasShown() throws Exception {
        var before = procedures.current(CODE).no();
        var effect = press(binh.read(HERE), "review", FIRST_STEP + ".hours", "1,5");
        assertThat(effect.select("#changed").text()).isEqualTo("Quy trình nội bộ");
        assertThat(effect.select(".lanes .stage")).hasSize(2);

        var done = submit(effect, "/admin/procedures/revisions", List.of());
        assertThat(done.text()).contains("Đã công bố phiên bản " + (before + 1));
        var route = procedures.current(CODE).document().route();
        assertThat(route).isNotNull();
        assertThat(route.stages()
                        .getFirst()
                        .legs()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .hours())
                .isEqualByComparingTo("1.5");
    }

    @Test
    void everyRouteOfTheSampleSurvivesTheTable() {
        for (var sector : procedures.sectors()) {
            procedures
                    .search(new ProcedureQuery(null, sector.sector(), null, null, 100))
                    .rows()
                    .forEach(row -> {
                        Route route = procedures.current(row.code()).document().route();
                        if (route != null) {
                            assertThat(Effects.write(procedures
                                            .current(row.code())
                                            .document()
                                            .withRoute(RouteReading.read(RouteDraft.of(route)))))
                                    .as(row.code())
                                    .isEqualTo(Effects.write(
                                            procedures.current(row.code()).document()));
                        }
                    });
        }
    }

    private static String cell(Document page, String name) {
        return page.select("[name=" + name + "]").val();
    }

    /** Fills in cells, given in pairs, and presses a button of the table. */
    private Document press(Document page, String button, String... cells) throws Exception {
        for (var i = 0; i < cells.length; i += 2) {
            page.select("[name=" + cells[i] + "]").val(cells[i + 1]);
            var value = cells[i + 1];
            page.select("select[name=" + cells[i] + "] option")
                    .forEach(option ->
                            option.attr("selected", option.attr("value").equals(value)));
        }
        return submit(page, HERE, List.of("do", button));
    }

    private Document submit(Document page, String action, List<String> button) throws Exception {
        var form = page.select("form[action=" + action + "]").forms().getFirst();
        var request = post(action);
        form.formData().forEach(field -> request.param(field.key(), field.value()));
        if (!button.isEmpty()) {
            request.param(button.get(0), button.get(1));
        }
        var answer = binh.visitor().send(request);
        return answer.getStatus() == 303
                ? binh.read(String.valueOf(answer.getHeader("Location")))
                : Jsoup.parse(answer.getContentAsString());
    }
}
