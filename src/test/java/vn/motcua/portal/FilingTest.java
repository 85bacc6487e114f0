package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.SampleTest;
import vn.motcua.Visitor;
import vn.motcua.accounts.DemoAccounts;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.ArrangeVisit;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.RequestSupplement;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.VisitPlan;
import vn.motcua.vocabulary.Actor;

/** A citizen files online and follows the dossier, without any script. */
@SampleTest
class FilingTest {

    private static final String PROCEDURE = "1.004873";
    private static final int BUDGET = 60 * 1024;
    private static final String COMMUNE = "H21.180";

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Agencies agencies;

    @Autowired
    DossierReading reading;

    @Autowired
    RequestSupplement requestSupplement;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ForwardDossier forward;

    @Autowired
    ArrangeVisit arrange;

    @Autowired
    Clock clock;

    private Visitor owner;
    private Visitor stranger;

    @BeforeEach
    void signIn() throws Exception {
        owner = signedIn(0);
        stranger = signedIn(1);
    }

    @Test
    void aVisitorIsAskedToSignInAndBroughtBack() throws Exception {
        var answer = new Visitor(mvc).open("/procedures/" + PROCEDURE + "/file?agency=" + COMMUNE);

        assertThat(answer.getRedirectedUrl()).startsWith("/sign-in?return=%2Fprocedures%2F" + PROCEDURE + "%2Ffile");
    }

    @Test
    void theDraftSaysLoudlyThatNothingIsFiledAndIsOfferedAgain() throws Exception {
        var draft = start(owner);

        assertThat(owner.read(draft + "/case").select(".draft-mark").text())
                .startsWith("Bản nháp – chưa nộp Đã lưu lúc");
        assertThat(owner.read("/procedures/" + PROCEDURE + "/file")
                        .select("main")
                        .text())
                .contains("Bạn có bản nháp chưa nộp");
        assertThat(owner.read("/me/dossiers").select("a[href=" + draft + "]")).hasSize(1);
    }

    @Test
    void theAgencyChosenOnTheProceduresPageIsChosenAlready() throws Exception {
        var page = owner.read(start(owner) + "/case");

        assertThat(page.select("#agency option[selected]").attr("value")).isEqualTo(COMMUNE);
    }

    @Test
    void theAgencyIsFoundByPartOfItsNameWithoutMarks() throws Exception {
        var draft = start(owner);
        var page = Jsoup.parse(owner.fillIn(draft + "/case", draft + "/case", "go", "find", "place", "binh khe")
                .getContentAsString());

        assertThat(page.select("#agency option").eachText())
                .contains("UBND xã Bình Khê")
                .hasSizeLessThan(6);
    }

    @Test
    void whatIsFaultyIsSavedAllTheSameAndSaidOnTopAndBesideTheField() throws Exception {
        var draft = start(owner);
        var answer = owner.fillIn(
                draft + "/applicant",
                draft + "/applicant",
                "applicant",
                "OTHER",
                "other.name",
                "Trần Văn Bé",
                "other.idNumber",
                "12x",
                "other.birthDate",
                "31/02/1985",
                "self.phone",
                "0905100001");
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.title()).startsWith("Lỗi:");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .contains("#other.idNumber", "#other.birthDate", "#other.relation");
        assertThat(page.getElementById("other.birthDate-error")).isNotNull();
        assertThat(value(owner.read(draft + "/applicant"), "other.birthDate")).isEqualTo("31/02/1985");
    }

    @Test
    void goingBackSavesWithoutAskingWhetherItIsRight() throws Exception {
        var draft = start(owner);
        var back = owner.fillIn(draft + "/applicant", draft + "/applicant", "go", "back", "self.phone", "090");

        assertThat(back.getRedirectedUrl()).isEqualTo(draft + "/case");
        assertThat(value(owner.read(draft + "/applicant"), "self.phone")).isEqualTo("090");
    }

    @Test
    void aDoubtfulNumberIsAskedAboutAndThenTaken() throws Exception {
        var draft = start(owner);
        String[] typed = {
            "applicant",
            "OTHER",
            "other.name",
            "Trần Văn Bé",
            "other.idNumber",
            "052190000302",
            "other.birthDate",
            "04/03/1985",
            "other.relation",
            "con",
            "self.phone",
            "0905100001"
        };
        var asked = owner.fillIn(draft + "/applicant", draft + "/applicant", typed);
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(asked.getContentAsString()).select(".note").text())
                .contains("năm sinh 1990");

        var sure = owner.fillIn(
                draft + "/applicant", draft + "/applicant", "confirmed", "052190000302", "self.phone", "0905100001");
        assertThat(sure.getRedirectedUrl()).isEqualTo(draft + "/form/1");
    }

    @Test
    void aRefusedUploadSaysWhyBesideItsPaperAndKeepsTheRest() throws Exception {
        var draft = start(owner);
        assertThat(upload(owner, draft + "/papers", 1, pdf()).getStatus()).isEqualTo(303);

        var refused = upload(owner, draft + "/papers", 1, "<html>không phải pdf</html>".getBytes());
        var page = Jsoup.parse(refused.getContentAsString());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page.title()).startsWith("Lỗi:");
        assertThat(page.select("#paper-1 .govuk-error-message")).hasSize(1);
        assertThat(page.select("#paper-1 .files a").eachText()).containsExactly("don.pdf");
    }

    @Test
    void anUploadedFileCanBeReadBackAndTakenAway() throws Exception {
        var draft = start(owner);
        upload(owner, draft + "/papers", 1, pdf());
        var file = owner.read(draft + "/papers").select("#paper-1 .files a").attr("href");

        var read = owner.open(file);
        assertThat(read.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("don.pdf");
        assertThat(stranger.open(file).getStatus()).isEqualTo(404);

        var remove = draft + "/papers/1/remove";
        assertThat(owner.fillIn(draft + "/papers", remove, "file", file.substring(file.lastIndexOf('/') + 1))
                        .getStatus())
                .isEqualTo(303);
        assertThat(owner.read(draft + "/papers").select("#paper-1 .files")).isEmpty();
    }

    @Test
    void anEmptyDraftIsNotFiledAndSaysEverythingThatIsMissing() throws Exception {
        var draft = start(owner);
        var answer = owner.fillIn(draft + "/check", draft + "/filing");
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        for (var link : page.select(".govuk-error-summary a").eachAttr("href")) {
            assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
        }
    }

    @Test
    void oneDraftBecomesOneDossierHoweverOftenItIsSent() throws Exception {
        var draft = filled();
        var first = owner.fillIn(draft + "/check", draft + "/filing");
        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(first.getRedirectedUrl()).endsWith("/filed");

        var csrf = csrf(owner, "/me/dossiers");
        for (var n = 0; n < 3; n++) {
            var again = owner.send(post(draft + "/filing")
                    .param("_csrf", csrf)
                    .param("key", UUID.randomUUID().toString()));
            assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        }
        assertThat(owner.open(draft + "/case").getRedirectedUrl()).isEqualTo(number(first, "/dossiers/%s"));
        assertThat(owner.read("/me/dossiers").select("a[href=" + draft + "]")).isEmpty();
    }

    @Test
    void theConfirmationShowsNumberLookUpCodeQrAndWhenTheDeskAnswers() throws Exception {
        var page = owner.read(file());

        assertThat(page.select("h1").text()).isEqualTo("Đã nộp hồ sơ");
        assertThat(page.select(".number")).hasSize(2);
        assertThat(page.select("svg.qr").attr("aria-label")).contains("/tracking?number=" + COMMUNE);
        assertThat(page.select(".steps").text()).contains("trả lời chậm nhất", "8 giờ làm việc");
    }

    @Test
    void theOwnerSeesTheDossierAndAStrangerDoesNot() throws Exception {
        var dossier = file().replace("/filed", "");
        var page = owner.read(dossier);

        assertThat(page.select(".steps .now").text()).contains("trả lời chậm nhất");
        assertThat(page.select(".history").text()).contains("Nộp trực tuyến");
        var file = page.select(".files a").attr("href");
        assertThat(owner.open(file).getStatus()).isEqualTo(200);
        for (var path : new String[] {
            dossier,
            dossier + "/filed",
            dossier + "/withdraw",
            dossier + "/supplement",
            dossier + "/letters/1.pdf",
            file
        }) {
            assertThat(stranger.open(path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(owner.open("/dossiers/khong-co").getStatus()).isEqualTo(404);
    }

    @Test
    void theOwnerReadsWhenAndWhereOfficersComeToLook() throws Exception {
        var dossier = file().replace("/filed", "");
        var number = DossierNumber.parse(dossier.substring(dossier.lastIndexOf('/') + 1));
        receive.receive(officer("mai.qn"), number, null, RequestKey.random());
        forward.forward(officer("mai.qn"), number, null, "", RequestKey.random());
        var tomorrow = clock.instant().plus(Duration.ofDays(1));

        arrange.arrange(
                officer("tuan.qn"),
                number,
                null,
                new VisitPlan(tomorrow, "Nhà văn hóa khu phố 3", "Chủ hồ sơ, công chức hộ tịch"),
                RequestKey.random());

        var page = owner.read(dossier);
        assertThat(page.select(".note").text())
                .contains(
                        "Hẹn xác minh thực tế",
                        VietnameseTime.moment(tomorrow),
                        "Nhà văn hóa khu phố 3",
                        "công chức hộ tịch");
        assertThat(page.select(".history").text()).contains("Hẹn xác minh thực tế", "Nhà văn hóa khu phố 3");
    }

    private Actor.Officer officer(String username) {
        var officer = agencies.officerByUsername(username).orElseThrow();
        return new Actor.Officer(officer.id(), officer.name());
    }

    @Test
    void aStrangerCannotTouchADraft() throws Exception {
        var draft = start(owner);

        for (var path :
                new String[] {"", "/case", "/applicant", "/form/1", "/papers", "/delivery", "/check", "/discard"}) {
            assertThat(stranger.open(draft + path).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        var draft = start(owner);

        assertThat(owner.send(post(draft + "/applicant").param("self.phone", "1"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(owner.send(post(draft + "/filing")).getStatus()).isEqualTo(403);
    }

    @Test
    void aDossierIsTakenBackAfterBeingAskedOnce() throws Exception {
        var dossier = file().replace("/filed", "");
        assertThat(owner.read(dossier + "/withdraw").select("h1").text()).isEqualTo("Rút hồ sơ này?");

        owner.fillIn(dossier + "/withdraw", dossier + "/withdraw", "reason", "Tôi nộp nhầm");
        var page = owner.read(dossier);
        assertThat(page.select(".govuk-tag").text()).isEqualTo("Công dân yêu cầu rút hồ sơ");
        assertThat(page.select(".note").text()).contains("Tôi nộp nhầm");
        assertThat(owner.open(dossier + "/withdraw").getStatus()).isEqualTo(303);
    }

    @Test
    void whatIsAskedForIsUploadedPaperByPaperAndSentOnce() throws Exception {
        var dossier = file().replace("/filed", "");
        askForSupplement(dossier.substring("/dossiers/".length()));
        assertThat(owner.read(dossier).select(".note").text()).contains("Cần bạn bổ sung 1 giấy tờ", "Bản chụp bị mờ");

        var supplement = dossier + "/supplement";
        var empty = owner.fillIn(supplement, supplement, "note", "Gửi lại sau");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString()).select("#note").text())
                .isEqualTo("Gửi lại sau");

        upload(owner, supplement, 1, pdf());
        assertThat(owner.read(supplement).select("#paper-1 .files a").eachText())
                .containsExactly("don.pdf");
        var csrf = csrf(owner, supplement);
        for (var n = 0; n < 2; n++) {
            assertThat(owner.send(post(supplement).param("_csrf", csrf).param("note", ""))
                            .getRedirectedUrl())
                    .isEqualTo(dossier);
        }
        assertThat(owner.read(dossier).select(".history").text()).containsOnlyOnce("Đã bổ sung giấy tờ");
    }

    @Test
    void everyPageIsLightNamesItsFieldsAndHasOneHeading() throws Exception {
        var draft = filled();
        var dossier = file().replace("/filed", "");
        for (var path : new String[] {
            "/procedures/" + PROCEDURE + "/file",
            draft + "/case",
            draft + "/applicant",
            draft + "/form/1",
            draft + "/papers",
            draft + "/delivery",
            draft + "/check",
            draft + "/discard",
            "/me/dossiers",
            dossier,
            dossier + "/filed",
            dossier + "/withdraw"
        }) {
            var page = owner.read(path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(weight(page)).as(path).isLessThan(BUDGET);
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            for (var field : page.select("input:not([type=hidden]), select, textarea")) {
                assertThat(page.getElementsByAttributeValue("for", field.id()))
                        .as("%s %s", path, field)
                        .isNotEmpty();
            }
        }
    }

    /** Bytes over the wire, with styles and scripts. */
    private int weight(Document page) throws Exception {
        var weight = gzipped(page.outerHtml());
        for (var asset : page.select("link[rel=stylesheet], script[src]")) {
            var path = asset.hasAttr("src") ? asset.attr("src") : asset.attr("href");
            weight += gzipped(new Visitor(mvc).open(path).getContentAsString());
        }
        return weight;
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private void askForSupplement(String number) {
        var desk = agencies.byCode(COMMUNE).orElseThrow();
        var officer =
                agencies.holders(desk.id(), null, OfficerRole.DESK_OFFICER).getFirst();
        requestSupplement.request(
                new Actor.Officer(officer.id(), officer.name()),
                DossierNumber.parse(number),
                null,
                List.of(new MissingPaper(1, "Chụp lại cho rõ")),
                "Bản chụp bị mờ, không đọc được họ tên.",
                RequestKey.random());
    }

    private String file() throws Exception {
        var draft = filled();
        return address(owner.fillIn(draft + "/check", draft + "/filing"));
    }

    @Test
    void anIdentityNumberHasTwelveDigitsAndAChoiceIsChosen() throws Exception {
        var draft = start(owner);
        var at = draft + "/case";
        while (!at.contains("/form/")) {
            var page = owner.read(at);
            at = address(owner.fillIn(at, at, answers(page)));
        }
        var filled = answers(owner.read(at));
        for (var i = 0; i < filled.length; i += 2) {
            filled[i + 1] =
                    filled[i].endsWith("Id") ? "05219000123" : filled[i].endsWith("maritalStatus") ? "" : filled[i + 1];
        }

        var text =
                Jsoup.parse(owner.fillIn(at, at, filled).getContentAsString()).text();

        assertThat(text).contains("gồm đúng 12 chữ số", "Chọn “Tình trạng hôn nhân hiện tại”");
    }

    /** A draft with everything that is asked for. */
    private String filled() throws Exception {
        var draft = start(owner);
        var at = draft + "/case";
        for (var n = 0; n < 12 && !at.endsWith("/check"); n++) {
            var page = owner.read(at);
            if (at.endsWith("/papers")) {
                for (var paper : page.select("section.paper")) {
                    upload(owner, draft + "/papers", Integer.parseInt(paper.id().substring("paper-".length())), pdf());
                }
            }
            var next = owner.fillIn(at, at, answers(page));
            at = address(next);
        }
        return draft;
    }

    /** An answer to everything the page asks, whatever kind it is. */
    private static String[] answers(Document page) {
        var answers = new ArrayList<String>();
        var form = page.select("#step");
        for (var field : form.select("input:not([type=hidden]), textarea, select")) {
            var name = field.attr("name");
            if (name.startsWith("other.") || name.equals("place") || answers.contains(name)) {
                continue;
            }
            answers.add(name);
            answers.add(answer(field));
        }
        return answers.toArray(String[]::new);
    }

    private static String answer(Element field) {
        if (field.attr("type").equals("radio")) {
            return field.attr("value");
        }
        if (field.tagName().equals("select")) {
            var chosen = field.select("option[selected]").attr("value");
            return chosen.isEmpty() ? field.select("option").get(1).attr("value") : chosen;
        }
        if (field.attr("name").endsWith("Id")) {
            return "052190001234";
        }
        if (!field.attr("value").isEmpty()) {
            return field.attr("value");
        }
        return field.attr("inputmode").equals("decimal")
                ? "2"
                : field.attr("maxlength").equals("10") ? "05/08/2021" : "Nội dung khai";
    }

    private static String start(Visitor visitor) throws Exception {
        var path = "/procedures/" + PROCEDURE + "/file";
        var started = address(visitor.fillIn(path + "?agency=" + COMMUNE, path));
        return started.substring(0, started.lastIndexOf('/'));
    }

    private static MockHttpServletResponse upload(Visitor visitor, String papers, int document, byte[] content)
            throws Exception {
        var csrf = csrf(visitor, papers);
        return visitor.send(multipart(papers + "/" + document)
                .file(new MockMultipartFile("file", "don.pdf", "application/pdf", content))
                .param("_csrf", csrf));
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String number(MockHttpServletResponse filed, String path) throws Exception {
        var address = address(filed);
        return path.formatted(address.substring("/dossiers/".length(), address.length() - "/filed".length()));
    }

    /** Where an answer leads; a page that leads nowhere is shown. */
    private static String address(MockHttpServletResponse answer) throws Exception {
        var address = answer.getRedirectedUrl();
        if (address == null) {
            throw new AssertionError(Jsoup.parse(answer.getContentAsString()).text());
        }
        return address;
    }

    private static String csrf(Visitor visitor, String path) throws Exception {
        return visitor.read(path).select("input[name=_csrf]").attr("value");
    }

    private static String value(Document page, String field) {
        return page.getElementsByAttributeValue("id", field).attr("value");
    }

    private Visitor signedIn(int person) throws Exception {
        var account = demo.citizens().get(person);
        var visitor = new Visitor(mvc);
        visitor.fillIn("/sign-in", "/sign-in", "login", account.phone(), "password", DemoAccounts.PASSWORD);
        return visitor;
    }
}
