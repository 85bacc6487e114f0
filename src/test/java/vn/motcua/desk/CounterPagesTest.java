package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.SampleTest;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.LetterKind;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Party;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.InvalidInput;

/** Reception at the counter in one screen. */
@SampleTest
class CounterPagesTest {

    private static final String SCREEN = "/desk/reception?procedure=" + DeskCast.CERTIFIED_COPY;
    private static final String RECEIVE = "/desk/reception";

    @Autowired
    DeskCast cast;

    @Autowired
    DossierReading reading;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    Clock clock;

    @Test
    void theProcedureIsChosenByWordsOrByItsCode() throws Exception {
        var mai = cast.at("mai.qn");

        assertThat(mai.read("/desk/reception?q=chung thuc ban sao")
                        .select("tbody a")
                        .eachAttr("href"))
                .contains(SCREEN);
        assertThat(mai.open("/desk/reception?q=" + DeskCast.CERTIFIED_COPY).getHeader("Location"))
                .isEqualTo(SCREEN);
        assertThat(cast.at("tuan.qn").read("/desk/reception").text()).contains("không thuộc Bộ phận Một cửa");
    }

    @Test
    void theScreenShowsTheFeeTheLimitAndTheDueDateBeforeAnythingIsReceived() throws Exception {
        var page = cast.at("mai.qn").read(SCREEN);

        assertThat(page.select("option[value=" + DeskCast.QUY_NHON + "]")).hasSize(1);
        assertThat(page.select("[data-fresh=due]").text()).contains("Hẹn trả");
        assertThat(page.select("tr[data-tick]").size()).isGreaterThan(1);
        assertThat(page.expectFirst("form.counter button[type=submit]").attr("formaction"))
                .as("Enter asks, it does not receive")
                .isEqualTo("/desk/reception/preview");
    }

    @Test
    void anIdentityCardScannedIntoTheNumberFillsThePersonAndWarnsOfDossiersUnderWay() throws Exception {
        var underWay = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");
        var scanned = "052190001234|215123456|Nguyễn Thị Hoa|12031990|Nữ|12 Lê Lợi, Quy Nhơn|01012021";

        var form = mai.form(SCREEN, RECEIVE, "applicant.idNumber", scanned);
        var page = DeskVisitor.page(mai.send("/desk/reception/preview", form));

        assertThat(page.select("[name=applicant.idNumber]").val()).isEqualTo("052190001234");
        assertThat(page.select("[name=applicant.name]").val()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(page.select("[name=applicant.birthDate]").val()).isEqualTo("12/03/1990");
        assertThat(page.select("[data-fresh=warnings]").text()).contains("Đang có hồ sơ cùng loại", underWay.value());

        form.put("applicant.idNumber", "052190001234");
        form.put("applicant.name", "");
        assertThat(DeskVisitor.page(mai.send("/desk/reception/preview", form))
                        .select("[name=applicant.phone]")
                        .val())
                .as("known from an earlier dossier")
                .isEqualTo("0905123456");
    }

    @Test
    void aCardScannedIntoAnyFieldFillsThePersonAndLeavesTheFieldAsItWas() throws Exception {
        var mai = cast.at("mai.qn");
        var card = "052079001111|211987654|Phạm Văn Tám|09041979|Nam|15 Trần Phú|15082021";

        var form = mai.form(
                SCREEN, RECEIVE, "reason", "Đang viết " + card, "submitter.phone", card.replace("Tám", "Chín"));
        var page = DeskVisitor.page(mai.send("/desk/reception/preview", form));

        assertThat(page.select("[name=applicant.name]").val()).isEqualTo("Phạm Văn Tám");
        assertThat(page.select("[name=applicant.idNumber]").val()).isEqualTo("052079001111");
        assertThat(page.select("[name=submitter.name]").val()).isEqualTo("Phạm Văn Chín");
        assertThat(page.select("[name=submitter.phone]").val()).isEmpty();
        assertThat(page.select("[name=reason]").text()).isEqualTo("Đang viết");
    }

    @Test
    void aDossiersCodeScannedIntoAFieldIsOfferedAndNothingTypedIsLost() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");
        var form =
                mai.form(SCREEN, RECEIVE, "applicant.phone", "https://x.vn/tracking?number=" + number + "&code=ABC234");

        assertThat(mai.send("/desk/reception/preview", form).getHeader("Location"))
                .isEqualTo("/desk/dossiers/" + number);
        form.put("applicant.name", "Lê Văn An");
        var page = DeskVisitor.page(mai.send("/desk/reception/preview", form));
        assertThat(page.select("[data-fresh=warnings] a").attr("href")).isEqualTo("/desk/dossiers/" + number);
        assertThat(page.select("[name=applicant.name]").val()).isEqualTo("Lê Văn An");
    }

    @Test
    void onlyADeskThatReceivesTheProcedureIsToldWhoSomebodyIs() throws Exception {
        cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var clerk = cast.at("tuan.qn");
        var form = clerk.form("/desk/work", "/desk/open");
        form.put("procedure", DeskCast.CERTIFIED_COPY);
        form.put("applicant.idNumber", "052190001234");

        assertThat(clerk.send("/desk/reception/preview", form).getContentAsString())
                .doesNotContain("Nguyễn Thị Hoa", "0905123456");
    }

    @Test
    void whatIsReceivedInAVillageSaysWhere() throws Exception {
        var mai = cast.at("mai.qn");
        var form = mai.form(SCREEN, RECEIVE, complete(mai, SCREEN, "052190777001"));
        form.put("place", "Nhà văn hóa thôn Hải Bắc");

        var number = received(mai.send(RECEIVE, form));

        assertThat(mai.read("/desk/dossiers/" + number).text())
                .contains("Tiếp nhận lưu động tại Nhà văn hóa thôn Hải Bắc");
    }

    @Test
    void everythingIsTickedWithOneButtonAlsoWithoutScripts() throws Exception {
        var mai = cast.at("mai.qn");
        var page = DeskVisitor.page(mai.send("/desk/reception/preview", mai.form(SCREEN, RECEIVE, "all", "fit")));

        assertThat(page.select("tr[data-mandatory] input[value=FITS][checked]"))
                .hasSameSizeAs(page.select("tr[data-mandatory]"));
    }

    @Test
    void whatLiesOnTheCounterIsReceivedAndTheSlipIsOffered() throws Exception {
        var mai = cast.at("mai.qn");
        var answer = mai.send(RECEIVE, mai.form(SCREEN, RECEIVE, complete(mai)));

        var number = received(answer);
        var page = mai.read("/desk/reception/" + number);
        assertThat(page.select(".code").text()).isEqualTo(number.value());
        assertThat(page.text()).contains("Hẹn trả", "Mã tra cứu");
        assertThat(mai.open(page.select("a[data-key=p]").attr("href")).getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(view(number).state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void whatThePostHandedOverIsReceivedWithItsMinutes() throws Exception {
        var mai = cast.at("mai.qn");
        var form = mai.form(SCREEN, RECEIVE, complete(mai, SCREEN, "052085004388"));
        form.put("channel", "POSTAL");
        form.put("handOver.day", "");

        var asked = mai.send(RECEIVE, form);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(asked).select("[data-error-summary]").text())
                .contains("Nhập số hiệu bưu gửi", "Nhập họ tên người của bưu chính", "Nhập giờ và ngày bàn giao");

        form.put("handOver.consignment", "EB123456789VN");
        form.put("handOver.by", "Phan Văn Bưu");
        form.put("handOver.day", VietnameseTime.date(clock.instant().minus(Duration.ofDays(20))));
        form.put("handOver.at", "9h05");
        form.put("handOver.lateReason", "Bưu phẩm để quên ở phòng văn thư");
        var number = received(mai.send(RECEIVE, form));

        var page = mai.read("/desk/dossiers/" + number);
        assertThat(page.select(".history").text())
                .contains("Bưu chính bàn giao lúc 09:05", "Nhập muộn: Bưu phẩm để quên");
        var minutes = view(number).letters().getLast();
        assertThat(minutes.kind()).isEqualTo(LetterKind.POSTAL_MINUTES);
        try (var pdf = Loader.loadPDF(mai.open("/desk/dossiers/" + number + "/letters/" + minutes.no() + ".pdf")
                .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("BIÊN BẢN GIAO NHẬN HỒ SƠ", "Phan Văn Bưu", "EB123456789VN");
        }
    }

    @Test
    void whatIsHandedInAnywhereIsTakenInForAnAgencyElsewhere() throws Exception {
        var an = cast.at("an.tt");
        assertThat(an.read(SCREEN).select("option[value=H21.180]").text()).contains("nhận thay");
        assertThat(an.read("/desk/reception?procedure=" + DeskCast.BUILDING_PERMIT)
                        .select("form.counter"))
                .isEmpty();

        var form = an.form(SCREEN, RECEIVE, complete(an, SCREEN, "052085004399"));
        form.put("agency", "H21.180");
        assertThat(DeskVisitor.page(an.send("/desk/reception/preview", form))
                        .select("[data-fresh=due]")
                        .text())
                .contains("thời hạn tính từ khi cơ quan ấy nhận");
        var number = received(an.send(RECEIVE, form));

        var page = an.read("/desk/dossiers/" + number);
        assertThat(page.select("main").text()).contains("Nhận thay tại", "chuyển chậm nhất");
        assertThat(view(number).state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(cast.at("mai.qn")
                        .read("/desk/dossiers/" + number)
                        .select("main")
                        .text())
                .contains("Tiếp nhận");
        assertThat(an.read("/desk/reception/" + number).select("main").text()).contains(number.value());
    }

    @Test
    void theSameScreenSentTwiceReceivesOneDossier() throws Exception {
        var mai = cast.at("mai.qn");
        var form = mai.form(SCREEN, RECEIVE, complete(mai));

        assertThat(received(mai.send(RECEIVE, form))).isEqualTo(received(mai.send(RECEIVE, form)));
    }

    @Test
    void receivingAndStartingAnewKeepsTheProcedure() throws Exception {
        var mai = cast.at("mai.qn");
        var form = mai.form(SCREEN, RECEIVE, complete(mai));
        form.put("then", "new");

        var next = String.valueOf(mai.send(RECEIVE, form).getHeader("Location"));
        assertThat(next).startsWith(SCREEN + "&last=");
        var screen = mai.read(next);
        assertThat(screen.select(".note").text()).contains("In giấy hẹn");
        assertThat(screen.select("[name=applicant.name]").val())
                .as("and the person")
                .isEqualTo("Lê Văn An");
        assertThat(next).doesNotContain("052085004321");
        assertThat(screen.select("[data-fresh=warnings]").text()).contains("Đang có hồ sơ cùng loại");
        var chosen = mai.read("/desk/reception?q=chung thuc" + next.substring(next.indexOf("&last=")));
        assertThat(chosen.select("tbody a").eachAttr("href")).allMatch(address -> address.contains("&last="));
    }

    @Test
    void theLabelIsPrintedBehindTheSlip() throws Exception {
        var mai = cast.at("mai.qn");
        var number = received(mai.send(RECEIVE, mai.form(SCREEN, RECEIVE, complete(mai))));
        var links = mai.read("/desk/reception/" + number)
                .select(".buttons a[href$=.pdf]")
                .eachAttr("href");

        try (var both = Loader.loadPDF(mai.open(links.getFirst()).getContentAsByteArray())) {
            var label = both.getPage(both.getNumberOfPages() - 1).getMediaBox();
            assertThat(both.getNumberOfPages()).isEqualTo(2);
            assertThat(label.getWidth() / 72 * 25.4).isCloseTo(70, within(0.5));
            assertThat(label.getHeight() / 72 * 25.4).isCloseTo(37, within(0.5));
            assertThat(new PDFTextStripper().getText(both)).contains("Lê Văn An");
        }
        assertThat(cast.at("nam.sxd")
                        .open("/desk/dossiers/" + number + "/label.pdf")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aMissingPaperIsSaidAndEverythingTypedAndScannedStays() throws Exception {
        var mai = cast.at("mai.qn");
        var form = mai.form(SCREEN, RECEIVE, "applicant.name", "Lê Văn An");
        var scan = new MockMultipartFile("papers.1.upload", "don.pdf", "application/pdf", DeskCast.pdf());

        var answer = mai.send(RECEIVE, form, scan);

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = DeskVisitor.page(answer);
        assertThat(page.select("[data-error-summary]").text()).contains("Thiếu giấy tờ");
        assertThat(page.select("[name=applicant.name]").val()).isEqualTo("Lê Văn An");
        assertThat(page.select("[name=papers.1.files]").val()).hasSize(36);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() throws Exception {
        var mai = cast.at("mai.qn");
        var form =
                mai.form(SCREEN, RECEIVE, "applicant.name", "", "applicant.idNumber", "0521", "applicant.phone", "12");

        var received = DeskVisitor.page(mai.send(RECEIVE, form));
        assertThat(received.select("[data-error-summary]").text())
                .contains("Nhập họ và tên", "Số định danh cá nhân gồm 12 chữ số", "Số điện thoại", "Thiếu giấy tờ");
        var declined = DeskVisitor.page(mai.send("/desk/reception/intake-refusals", form));
        assertThat(declined.select("[data-error-summary]").text()).contains("Nhập họ và tên", "Nêu rõ lý do");

        form.put("applicant.birthDate", "31/02/1990");
        assertThat(DeskVisitor.page(mai.send(RECEIVE, form))
                        .select("[data-error-summary]")
                        .text())
                .contains("Ngày sinh chưa đúng", "Nhập họ và tên");
    }

    @Test
    void severalScansAndAPhotographMakeOnePaperElectronicAndAnOriginalMayBeKeptInstead() throws Exception {
        var mai = cast.at("mai.qn");
        var form = mai.form(SCREEN, RECEIVE, complete(mai, SCREEN, "052085004322"));
        form.put("papers.2.kept", "true");

        var number = received(mai.send(
                RECEIVE,
                form,
                new MockMultipartFile("papers.1.upload", "trang-1.pdf", "application/pdf", DeskCast.pdf()),
                new MockMultipartFile("papers.1.upload", "trang-2.pdf", "application/pdf", DeskCast.pdf()),
                new MockMultipartFile("papers.1.photo", "chup.pdf", "application/pdf", DeskCast.pdf())));

        var papers = view(number).filed().papers();
        assertThat(papers.getFirst().files()).hasSize(3);
        assertThat(papers.stream().map(paper -> paper.paper().digitisation()).limit(2))
                .containsExactly(Paper.Digitisation.DIGITISED, Paper.Digitisation.ORIGINAL_KEPT);
        assertThat(mai.read("/desk/dossiers/" + number).select(".paper-list").text())
                .contains("Đã số hóa", "Lưu bản chính");
    }

    @Test
    void aPaperThatFittedBeforeIsUsedAgainWhereTheProcedureAllowsAndThePersonIsTheSame() throws Exception {
        var mai = cast.at("mai.qn");
        var screen = "/desk/reception?procedure=" + DeskCast.BUILDING_PERMIT;
        var first = received(mai.send(
                RECEIVE,
                mai.form(screen, RECEIVE, complete(mai, screen, "052085007777")),
                new MockMultipartFile("papers.2.upload", "so-do.pdf", "application/pdf", DeskCast.pdf())));

        var form = mai.form(screen, RECEIVE, complete(mai, screen, "052085007777"));
        form.put("papers.2.form", "NONE");
        var offered = DeskVisitor.page(mai.send("/desk/reception/preview", form))
                .select("[name=papers.2.reuse] option")
                .eachAttr("value");
        assertThat(offered).contains(first.value());
        form.put("papers.2.reuse", first.value());
        var second = received(mai.send(RECEIVE, form));

        var paper = view(second).filed().papers().stream()
                .filter(one -> one.paper().document() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(paper.paper().digitisation()).isEqualTo(Paper.Digitisation.REUSED);
        assertThat(paper.files()).extracting(StoredFile::name).containsExactly("so-do.pdf");
        var page = mai.read("/desk/dossiers/" + second);
        assertThat(page.select(".paper-list").text()).contains("Dùng lại từ kho", first.value());
        assertThat(page.select(".history").text()).contains("Dùng lại từ hồ sơ " + first);
        assertThat(mai.open(page.select(".paper-list a[href*=/files/]").attr("href"))
                        .getStatus())
                .isEqualTo(200);

        assertThatThrownBy(() ->
                        receive.receiveAtCounter(cast.officer("mai.qn"), ofAnother(view(second)), RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không dùng lại được");
    }

    /** The same filing in another person's name. */
    private static Filing ofAnother(DossierView view) {
        var applicant = new Party(Party.Kind.PERSON, "Lê Văn Khác", "052085008888", null, null, null, null, null);
        return new Filing(
                view.procedure().code(),
                view.chosenCase().code(),
                view.agency().code(),
                applicant,
                null,
                Map.of(),
                view.filed().papers().stream().map(DossierView.PaperView::paper).toList(),
                view.filed().delivery());
    }

    @Test
    void ticksWriteTheSupplementLetterAndARefusalHasItsSlip() throws Exception {
        var mai = cast.at("mai.qn");
        var incomplete =
                mai.form(SCREEN, RECEIVE, "applicant.name", "Lê Văn An", "reason", "Thiếu bản chính để đối chiếu");
        var asked = received(mai.send("/desk/reception/supplement-requests", incomplete));
        assertThat(view(asked).state()).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
        assertThat(mai.read("/desk/reception/" + asked).text()).contains("phiếu yêu cầu bổ sung");

        var declined = mai.form(
                SCREEN, RECEIVE, "applicant.name", "Lê Văn An", "reason", "Giấy tờ bị tẩy xóa, không còn giá trị");
        assertThat(view(received(mai.send("/desk/reception/intake-refusals", declined)))
                        .state())
                .isEqualTo(DossierState.DECLINED);
    }

    @Test
    void nobodyReceivesForAnotherDesk() throws Exception {
        var mai = cast.at("mai.qn");
        var screen = "/desk/reception?procedure=" + DeskCast.BUILDING_PERMIT;
        var form = mai.form(screen, RECEIVE, complete(mai, screen, "052085004321"));
        form.put("agency", "H21.181");

        var answer = mai.send(RECEIVE, form);

        assertThat(answer.getStatus()).isIn(403, 422);
        assertThat(cast.at("mai.qn").send(RECEIVE, Map.of()).getStatus()).isEqualTo(403);
    }

    /** Every paper handed in and fitting, for a person of our own. */
    static String[] complete(DeskVisitor visitor) throws Exception {
        return complete(visitor, SCREEN, "052085004321");
    }

    private static String[] complete(DeskVisitor visitor, String screen, String idNumber) throws Exception {
        var pairs = new ArrayList<>(List.of("applicant.name", "Lê Văn An", "applicant.idNumber", idNumber));
        for (var row : visitor.read(screen).select("tr[data-tick]")) {
            pairs.addAll(List.of(row.select("select").attr("name"), "ORIGINAL"));
            pairs.addAll(List.of(row.expectFirst("input[type=radio]").attr("name"), "FITS"));
        }
        return pairs.toArray(String[]::new);
    }

    private static DossierNumber received(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        var to = String.valueOf(answer.getHeader("Location"));
        return DossierNumber.parse(to.substring(to.lastIndexOf('/') + 1));
    }

    private DossierView view(DossierNumber number) {
        return reading.read(cast.officer("mai.qn"), number);
    }
}
