package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.Drafts;
import vn.motcua.procedures.ImportProcedures;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;

/** A procedure changed, published and restored without code. */
@SampleTest
class ProcedurePagesTest {

    private static final String REVISIONS = "/admin/procedures/revisions";

    @Autowired
    MockMvc mvc;

    @Autowired
    Procedures procedures;

    private Administrators administrators;
    private Administrators.SignedIn binh;

    @BeforeEach
    void administrators(@Autowired ApplicationContext application) throws Exception {
        administrators = new Administrators(application);
        binh = administrators.ofProvince();
    }

    @Test
    void aProcedureIsFoundAndShownWithItsRouteAndHistory() throws Exception {
        assertThat(binh.read("/admin/procedures?q=giay phep xay dung moi")
                        .select("tbody th a")
                        .eachAttr("href"))
                .contains("/admin/procedures/1.013225");

        var page = binh.read("/admin/procedures/1.013225");
        assertThat(page.select(".lanes .stage")).hasSize(2);
        assertThat(page.select(".lanes .stage:first-child .leg")).hasSize(3);
        assertThat(page.select("#history tbody tr")).isNotEmpty();
        assertThat(page.select("pre.source").text()).contains("\"code\" : \"1.013225\"");
    }

    @Test
    void aRevisionIsDownloadedAsTheDocumentThatIsImported() throws Exception {
        var answer = binh.visitor().open("/admin/procedures/2.000815/revisions/1/document.json");

        assertThat(answer.getHeader("Content-Disposition")).contains("2.000815-1.json");
        assertThat(Effects.read(answer.getContentAsString(StandardCharsets.UTF_8)))
                .isEqualTo(procedures.revision("2.000815", 1).document());
    }

    @Test
    void publishingShowsItsEffectFirstAndRestoringIsTheUndo() throws Exception {
        var code = "2.000815";
        var former = Effects.write(procedures.current(code).document());
        var renamed = former.replaceFirst("(\"name\" : \"[^\"]+)\"", "$1 (bản mới)\"");

        var effect = effect("/admin/procedures/" + code + "/document", renamed);
        assertThat(effect.select("#changed").text()).isEqualTo("Tên thủ tục");
        assertThat(effect.select("button").eachText()).contains("Công bố phiên bản 2");
        assertThat(procedures.current(code).no()).isEqualTo(1);

        var published = publish(effect);
        assertThat(published.text()).contains("Đã công bố phiên bản 2.", "(bản mới)");
        assertThat(publish(effect).text()).contains("Phiên bản 2 đã công bố với đúng nội dung này.");

        var undo = binh.read("/admin/procedures/" + code + "/revisions/1/restore");
        assertThat(publish(undo).text()).contains("Đã công bố phiên bản 3.");
        assertThat(Effects.write(procedures.current(code).document())).isEqualTo(former);
    }

    @Test
    void whoeverWasSlowerIsToldWhoWasFaster() throws Exception {
        var code = "2.000884";
        var former = Effects.write(procedures.current(code).document());
        var mine = effect(
                "/admin/procedures/" + code + "/document", former.replace("\"sequence\" : \"", "\"sequence\" : \"A. "));
        var theirs = effect(
                "/admin/procedures/" + code + "/document", former.replace("\"sequence\" : \"", "\"sequence\" : \"B. "));
        publish(theirs);

        var told = publish(mine);
        assertThat(told.text()).contains("Chưa công bố.", "Trần Thị Mai đã công bố phiên bản 2");
        assertThat(publish(told).text()).contains("Đã công bố phiên bản 3.");
    }

    @Test
    void aNewProcedureIsAddedFromAnUploadedFile() throws Exception {
        var form = binh.read("/admin/procedures/new?from=2.000815");
        var json = form.select("#document").val().replace("\"2.000815\"", "\"9.000815\"");
        var request = multipart("/admin/procedures/effect");
        request.file(new MockMultipartFile(
                "file", "thu-tuc.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        form.select("main form input[type=hidden]").forEach(input -> request.param(input.attr("name"), input.val()));
        var effect = Jsoup.parse(
                mvc.perform(request.cookie(new Cookie("motcua", binh.visitor().session())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());

        assertThat(effect.text()).contains("Phiên bản 1 (thủ tục mới)", "Nộp được ngay khi công bố");
        assertThat(publish(effect).text()).contains("Đã công bố phiên bản 1.");
    }

    @Test
    void whatDoesNotFitIsSaidAndTheTextStays() throws Exception {
        var broken = effect("/admin/procedures/new", "{\"code\": \"9.1\", \"nmae\": 1}");
        assertThat(broken.title()).startsWith("Lỗi:");
        assertThat(broken.select("#document-error").text()).contains("dòng 1");
        assertThat(broken.select("#document").val()).contains("nmae");

        var poor = effect("/admin/procedures/new", "{\"code\": \"9.1\", \"name\": \"Thử\"}");
        assertThat(poor.select("[data-error-summary] li").eachText())
                .contains("sector: Thiếu lĩnh vực", "cases: Cần ít nhất một trường hợp giải quyết với thời hạn");
        assertThat(effect("/admin/procedures/new", " ")
                        .select("#document-error")
                        .text())
                .contains("Dán nội dung JSON");
    }

    @Test
    void draftsAndDossiersInFlightAreCounted(@Autowired Drafts drafts) throws Exception {
        var citizen = new Actor.Citizen(7_200_001, "Nguyễn Thị Hoa");
        drafts.start(citizen, UUID.randomUUID(), "1.001193", Drafts.Content.EMPTY);

        assertThat(binh.read("/admin/procedures/1.001193/revisions/1/restore").text())
                .contains("Không có gì khác phiên bản 1");
        assertThat(binh.read("/admin/procedures/1.001193").text()).contains("1 bản nháp đang mở");
    }

    @Test
    void whatASourceSaysOfAnEditedProcedureWaitsAndIsPublishedOrPutAway(
            @Autowired ImportProcedures importing, @TempDir Path folder) throws Exception {
        var here = "/admin/procedures/2.000908";
        var source = folder.resolve("source.json");
        var ours = "[" + Effects.write(procedures.current("2.000908").document()) + "]";

        Files.writeString(source, ours.replaceFirst("(\"name\" : \"[^\"]+)\"", "$1 (theo nguồn)\""));
        assertThat(importing.run(List.of(source), line -> {}).updated()).isEqualTo(1);
        assertThat(binh.read("/admin").select("#imported a").eachAttr("href")).contains(here + "/imported");
        var compared = binh.read(here + "/imported");
        assertThat(compared.select("#changed").text()).isEqualTo("Tên thủ tục");
        assertThat(publish(compared).text()).contains("Đã công bố phiên bản 2.", "(theo nguồn)");
        assertThat(binh.status(here + "/imported")).isEqualTo(404);

        Files.writeString(source, ours.replaceFirst("(\"sequence\" : \")", "$1Nguồn khác. "));
        importing.run(List.of(source), line -> {});
        assertThat(binh.send(here, here + "/imported/discard").text()).contains("Đã bỏ bản nhập từ nguồn.");
        assertThat(binh.read(here).select("#imported")).isEmpty();
        assertThat(importing.run(List.of(source), line -> {}).unchanged()).isEqualTo(1);
    }

    @Test
    void whatIsPublishedBeforeItsDayWaitsAndEverybodyIsTold() throws Exception {
        var here = "/admin/procedures/2.001035";
        var later = Effects.write(procedures.current("2.001035").document())
                .replaceFirst("(\"name\" : \"[^\"]+)\"", "$1 (từ 2099)\"")
                .replace("\"effectiveFrom\" : \"2025", "\"effectiveFrom\" : \"2099");

        var effect = effect(here + "/document", later);
        assertThat(effect.select("#in-force").text()).contains("Từ 01/07/2099");
        var published = publish(effect);
        assertThat(published.text()).contains("Đã công bố phiên bản 2, có hiệu lực từ 01/07/2099.");
        assertThat(published.select("#history tbody tr").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Phiên bản 2", "có hiệu lực từ 01/07/2099"),
                        line -> assertThat(line).contains("Phiên bản 1", "đang có hiệu lực"));
        assertThat(binh.read(here + "/revisions/2").text()).contains("đã công bố, có hiệu lực từ 01/07/2099");
        var portal = binh.read("/procedures/2.001035");
        assertThat(portal.text()).contains("Từ 01/07/2099 áp dụng quy định mới").doesNotContain("(từ 2099)");

        assertThat(publish(binh.read(here + "/revisions/1/restore")).text()).contains("Đã công bố phiên bản 3.");
        assertThat(procedures.changesOn("2.001035")).isEmpty();
    }

    @Test
    void proceduresAreTheProvincesAlone() throws Exception {
        var khoa = administrators.ofAgency();
        for (var path : new String[] {
            "/admin/procedures",
            "/admin/procedures/new",
            "/admin/procedures/2.000815",
            "/admin/procedures/2.000815/document",
            "/admin/procedures/2.000815/route",
            "/admin/procedures/2.000815/imported",
            "/admin/procedures/2.000815/revisions/1",
            "/admin/procedures/2.000815/revisions/1/restore",
            "/admin/procedures/2.000815/revisions/1/document.json"
        }) {
            assertThat(khoa.status(path)).as(path).isEqualTo(404);
        }
    }

    private Document effect(String form, String json) throws Exception {
        return binh.send(form, "/admin/procedures/effect", "document", json);
    }

    /** Presses the button of an effect's page. */
    private Document publish(Document effect) throws Exception {
        var request = post(REVISIONS);
        effect.select("form[action=" + REVISIONS + "] input")
                .forEach(input -> request.param(input.attr("name"), input.val()));
        var answer = binh.visitor().send(request);
        return answer.getStatus() == 303
                ? binh.read(String.valueOf(answer.getHeader("Location")))
                : Jsoup.parse(answer.getContentAsString());
    }
}
