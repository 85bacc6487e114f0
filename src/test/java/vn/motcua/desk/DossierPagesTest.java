package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.EventType;

/** What an officer sees of a dossier and does with it, on the pages alone. */
@SampleTest
class DossierPagesTest {

    @Autowired
    DeskCast cast;

    @Autowired
    DossierReading reading;

    @Test
    void whatIsNotThereIsToldToAnOfficerUnderTheDesksOwnHead() throws Exception {
        var page = cast.at("mai.qn").read("/desk/dossiers/H21.180-260101-9999");

        assertThat(page.select("header.band a[href=/desk/work]")).hasSize(1);
        assertThat(page.select("main a").attr("href")).isEqualTo("/desk");
        assertThat(page.select("header").text()).doesNotContain("Đăng nhập");
    }

    @Test
    void aDossierShowsWhoWhatByWhenAndWhatMayBeDone() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var page = cast.at("mai.qn").read(path(number));

        assertThat(page.select("h1").text()).contains(number.value(), "Chứng thực bản sao");
        assertThat(page.select("main").text())
                .contains("Nguyễn Thị Hoa", "052190001234", "Đang xử lý", "Vì sao hẹn", "Tiếp nhận hồ sơ");
        assertThat(page.select(".paper-list a").eachAttr("href")).allMatch(href -> href.startsWith(path(number)));
        assertThat(page.select(".legs .leg")).hasSize(1);
        assertThat(page.select("a[href*=/letters/]").text()).contains("Giấy tiếp nhận hồ sơ");
    }

    @Test
    void anotherAgencysDossierDoesNotExist() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var stranger = cast.at("nam.sxd");

        for (var below : new String[] {"", "/routing-sheet.pdf", "/letters/1.pdf", "/return"}) {
            assertThat(stranger.open(path(number) + below).getStatus())
                    .as(below)
                    .isEqualTo(404);
        }
    }

    @Test
    void theIntakeFormReceivesWithTheTicksAndGoesOn() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");

        var answer = mai.fillIn(path(number) + "?queue=INTAKE", path(number) + "/receptions", "papers.1.check", "FITS");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).contains("queue=INTAKE").doesNotContain(number.value());
        assertThat(state(number)).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(mai.read(path(number)).select(".paper-list").text()).contains("Đạt");
    }

    @Test
    void aPaperThatDoesNotFitIsNotReceivedButWritesTheSupplementLetter() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");
        var form = mai.form(
                path(number),
                path(number) + "/receptions",
                "papers.1.check",
                "DOES_NOT_FIT",
                "papers.1.remark",
                "Thiếu trang 2",
                "reason",
                "Cần đủ các trang của bản chính");

        var refused = mai.send(path(number) + "/receptions", form);
        assertThat(refused.getStatus()).isEqualTo(422);
        var page = DeskVisitor.page(refused);
        assertThat(page.title()).startsWith("Lỗi: ");
        assertThat(page.select("[data-error-summary] a").attr("href")).isEqualTo("#papers.1");
        assertThat(page.select("[name=papers.1.remark]").val()).isEqualTo("Thiếu trang 2");

        assertThat(mai.send(path(number) + "/supplement-requests", form).getStatus())
                .isEqualTo(303);
        assertThat(state(number)).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
        assertThat(mai.read(path(number)).select(".history").text()).contains("Thiếu trang 2");
        assertThat(mai.open(mai.read(path(number)).select("a[href*=/letters/]").attr("href"))
                        .getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');

        mai.fillIn(path(number), path(number) + "/supplements", "papers.1.brought", "ORIGINAL");
        assertThat(state(number)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void askingOnceMoreWaitsForASuperiorWhoSaysWhy() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");
        var asking = path(number) + "/supplement-requests";
        var why = new String[] {
            "papers.1.check",
            "DOES_NOT_FIT",
            "papers.1.remark",
            "Thiếu trang 2",
            "reason",
            "Cần đủ các trang của bản chính"
        };
        mai.send(asking, mai.form(path(number), path(number) + "/receptions", why));
        mai.fillIn(path(number), path(number) + "/supplements", "papers.1.brought", "ORIGINAL");
        var waiting = mai.read(path(number));
        assertThat(waiting.select("[formaction=" + asking + "]")).isEmpty();
        assertThat(waiting.select("#permission").text()).contains("đã yêu cầu bổ sung 1 lần");

        var head = cast.at("son.qn");
        var allowing = path(number) + "/supplement-permissions";
        var from = path(number) + "?do=ALLOW_SUPPLEMENT";
        var silent = head.fillIn(from, allowing, "cause", "NOT_MENDED");
        assertThat(DeskVisitor.page(silent).select("#reason-error").text()).contains("Nêu rõ lý do");
        head.fillIn(from, allowing, "cause", "NOT_MENDED", "reason", "Bản nộp lại vẫn thiếu trang");

        assertThat(mai.send(asking, mai.form(path(number), path(number) + "/receptions", why))
                        .getStatus())
                .isEqualTo(303);
        assertThat(state(number)).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
        assertThat(mai.read(path(number)).select(".history").text()).contains("Cho phép: Lê Hoàng Sơn");
    }

    @Test
    void decliningNeedsAReasonAndKeepsWhatWasTyped() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);
        var mai = cast.at("mai.qn");

        var tooShort = mai.fillIn(path(number), path(number) + "/intake-refusals", "reason", "không");
        assertThat(tooShort.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(tooShort).select("#reason-error").text()).contains("ít nhất 10 ký tự");
        assertThat(DeskVisitor.page(tooShort).select("#reason").text()).isEqualTo("không");

        mai.fillIn(
                path(number),
                path(number) + "/intake-refusals",
                "reason",
                "Không thuộc thẩm quyền của phường Quy Nhơn");
        assertThat(state(number)).isEqualTo(DossierState.DECLINED);
    }

    @Test
    void theSameFormSentTwiceActsOnce() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var holder = holder(number);
        var form = holder.form(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");

        assertThat(holder.send(path(number) + "/appraisals", form).getStatus()).isEqualTo(303);
        assertThat(holder.send(path(number) + "/appraisals", form).getStatus()).isEqualTo(303);
        assertThat(view(number).timeline().stream().filter(event -> event.type() == EventType.APPRAISED))
                .hasSize(1);
    }

    @Test
    void withoutTheTokenOfThePageNothingHappens() throws Exception {
        var number = cast.filedOnline(DeskCast.CERTIFIED_COPY);

        assertThat(cast.at("mai.qn")
                        .send(path(number) + "/receptions", Map.of("key", "k1"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(state(number)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndWhen() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        var first = holder(number);
        var second = holder(number);
        var late = second.form(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        first.fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");

        var answer = second.send(path(number) + "/appraisals", late);

        assertThat(answer.getStatus()).isEqualTo(409);
        var page = DeskVisitor.page(answer);
        assertThat(page.select("[data-reason]").text()).contains("đã được", "xử lý lúc");
        assertThat(page.select("main a[href=" + path(number) + "]")).isNotEmpty();
    }

    @Test
    void anUploadedResultIsKeptWhenSomethingElseIsWrongAndApproves() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        holder(number).fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        var approver = holder(number);
        var file = new MockMultipartFile("upload", "ket-qua.pdf", "application/pdf", DeskCast.pdf());
        var action = path(number) + "/approvals";

        var wrong = approver.send(action, approver.form(path(number), action, "title", " "), file);
        assertThat(wrong.getStatus()).isEqualTo(422);
        var kept = DeskVisitor.page(wrong)
                .select("form[action=" + action + "] [name=file]")
                .val();
        assertThat(kept).hasSize(36);

        approver.fillIn(path(number), action, "title", "Bản sao chứng thực", "file", kept);
        assertThat(state(number)).isEqualTo(DossierState.RESULT_READY);
        assertThat(view(number).results().getFirst().file()).isNotNull();
        assertThat(approver.open(path(number) + "/files/" + kept).getHeader("Content-Disposition"))
                .contains("ket-qua.pdf");
    }

    @Test
    void aFileThatIsNoDocumentIsRefusedWithTheReason() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        holder(number).fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        var approver = holder(number);
        var action = path(number) + "/approvals";
        var file = new MockMultipartFile("upload", "ket-qua.pdf", "application/pdf", new byte[0]);

        var answer = approver.send(action, approver.form(path(number), action), file);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(answer).select("#upload-error").text()).contains("Tệp rỗng");
    }

    @Test
    void aResultIsReturnedAgainstIdentificationWithAReceipt() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        holder(number).fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        holder(number).fillIn(path(number), path(number) + "/approvals");
        var mai = cast.at("mai.qn");
        var action = path(number) + "/return";

        var missing = mai.fillIn(action, action, "way", "AT_DESK");
        assertThat(DeskVisitor.page(missing).select("#idNumber-error").text()).contains("Nhập số định danh");

        mai.fillIn(action, action, "way", "AT_DESK", "idNumber", "052190001234");
        assertThat(state(number)).isEqualTo(DossierState.RETURNED);
        var receipt = mai.read(action).select("a[data-key=p]").attr("href");
        assertThat(mai.open(receipt).getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void noResultLeavesTheDeskBeforeItsHandOverIsOnRecord() throws Exception {
        var number = decided();
        var mai = cast.at("mai.qn");
        var action = path(number) + "/return";
        var result = mai.read(path(number)).select("a[href*=/results/]").attr("href");

        assertThat(mai.read(action).select("a[href*=/results/]")).isEmpty();
        assertThat(mai.open(result).getStatus()).isEqualTo(403);

        mai.fillIn(action, action, "way", "AT_DESK", "idNumber", "052190001234");
        assertThat(mai.open(mai.read(action).select("a[href*=/results/]").attr("href"))
                        .getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whoCollectsIsReadOffTheirCardAndSignsOnTheScreen() throws Exception {
        var number = decided();
        var mai = cast.at("mai.qn");
        var action = path(number) + "/return";
        var card = "052177004444|215000111|Nguyễn Văn Bảy|01021977|Nam|3 Lê Lợi|15082021";
        var form = mai.form(
                action,
                action,
                "way",
                "AT_DESK",
                "note",
                card,
                "relation",
                "em trai",
                "authorisation",
                "Giấy ủy quyền số 12 ngày 20/11/2026",
                "signature",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(signature()));

        assertThat(mai.send(action, form).getStatus()).isEqualTo(303);
        assertThat(mai.send(action, form).getStatus())
                .as("sent twice, done once")
                .isEqualTo(303);

        assertThat(mai.read(action).text())
                .contains("người nhận: Nguyễn Văn Bảy", "Giấy ủy quyền số 12", "Đã ký nhận trên màn hình");
        assertThat(mai.open(action + "/signature.png").getContentAsByteArray())
                .startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        assertThat(cast.at("nam.sxd").open(action + "/signature.png").getStatus())
                .isEqualTo(404);
        var said = reading.read(cast.officer("mai.qn"), number)
                .timeline()
                .getLast()
                .details();
        assertThat(said).containsEntry("idNumber", "052177004444").containsEntry("signed", "ON_SCREEN");
        assertThat(String.valueOf(said.get("signatureSha256"))).hasSize(64);
    }

    @Test
    void byPostTheConsignmentIsNamedAndOnlineTheresAnAccount() throws Exception {
        var number = decided();
        var mai = cast.at("mai.qn");
        var action = path(number) + "/return";

        var missing = DeskVisitor.page(mai.fillIn(action, action, "way", "POST", "trackingNumber", ""));
        assertThat(missing.select("#trackingNumber-error").text()).contains("số hiệu bưu gửi");
        mai.fillIn(action, action, "way", "POST", "trackingNumber", "eb 123456789 vn");

        assertThat(mai.read(path(number)).select(".history").text())
                .contains("Số hiệu bưu gửi: EB123456789VN", "Bưu chính công ích (VNPost)");
    }

    @Test
    void aResultNobodyCameForIsListedWithItsAgeAndRemindersAreKept() throws Exception {
        var number = decided();
        var mai = cast.at("mai.qn");
        var action = path(number) + "/collection-reminders";

        assertThat(mai.read("/desk/returns")
                        .select("tr:contains(" + number + ")")
                        .text())
                .contains("Có kết quả hôm nay");
        mai.fillIn(path(number) + "/return", action, "reminderWay", "PHONE", "reminderNote", "hẹn chiều mai");
        assertThat(mai.read("/desk/returns")
                        .select("tr:contains(" + number + ")")
                        .text())
                .contains("đã nhắc 1 lần");
        assertThat(mai.read(path(number) + "/return").text()).contains("Gọi điện thoại", "hẹn chiều mai");
        assertThat(cast.at("nam.sxd")
                        .send(action, mai.form(path(number) + "/return", action))
                        .getStatus())
                .isIn(403, 404);
    }

    private static byte[] signature() throws IOException {
        var picture = new BufferedImage(48, 14, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(10, 7, 0xff000000);
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    /** A dossier whose result waits at the desk. */
    private DossierNumber decided() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        holder(number).fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        holder(number).fillIn(path(number), path(number) + "/approvals");
        return number;
    }

    @Test
    void aRefusalOnTheMeritsNeedsThirtyCharacters() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        holder(number).fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        var approver = holder(number);
        var action = path(number) + "/refusals";
        var from = path(number) + "?do=REFUSE";

        var refused = approver.fillIn(from, action, "reason", "Không đạt");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(DeskVisitor.page(refused).select("[data-error-summary] a").eachAttr("href"))
                .as("all that is missing, at once")
                .containsExactly("#ground", "#reason");
        approver.fillIn(
                from,
                action,
                "ground",
                "UNTRUE",
                "reason",
                "Bản chính bị tẩy xóa ở trang 2, không đủ điều kiện chứng thực.");
        assertThat(state(number)).isEqualTo(DossierState.RESULT_READY);
    }

    @Test
    void withdrawalAndStoppageAreAskedForAndRecorded() throws Exception {
        var withdrawn = cast.received(DeskCast.CERTIFIED_COPY);
        cast.at("mai.qn")
                .fillIn(
                        path(withdrawn) + "?do=WITHDRAW",
                        path(withdrawn) + "/withdrawals",
                        "identityChecked",
                        "yes",
                        "reason",
                        "Chủ hồ sơ không còn nhu cầu");
        assertThat(state(withdrawn)).isEqualTo(DossierState.WITHDRAWN);

        var stopped = cast.received(DeskCast.CERTIFIED_COPY);
        cast.at("phuc.qn")
                .fillIn(
                        path(stopped) + "?do=STOP",
                        path(stopped) + "/stoppages",
                        "ground",
                        "DISPUTE",
                        "document",
                        "Bản án số 12/2026/HC-ST",
                        "reason",
                        "Có bản án của tòa án");
        assertThat(state(stopped)).isEqualTo(DossierState.STOPPED);
    }

    @Test
    void aJointRouteShowsItsAgenciesSideBySideAndAQuestionIsAskedAndAnswered() throws Exception {
        var number = cast.received(DeskCast.BUILDING_PERMIT);
        cast.at("mai.qn").fillIn(path(number), path(number) + "/forwardings");
        var head = cast.at("dung.qn");

        var legs = head.read(path(number)).expectFirst(".legs").select(".leg");
        assertThat(legs).hasSize(3);
        assertThat(legs.select(".worked").eachText())
                .as("who used which hours is visible to all")
                .hasSize(3)
                .allMatch(told -> told.matches("Thời gian làm việc: đã dùng .+ trong .+"));
        assertThat(legs.text()).contains(number + "-01", number + "-02", number + "-03");
        assertThat(head.open("/desk/open?code=" + number + "-02").getRedirectedUrl())
                .as("the number of a part leads to its dossier")
                .isEqualTo(path(number));
        head.fillIn(path(number), path(number) + "/claims");
        assertThat(head.read(path(number)).select(".dossier-head").text()).contains("đã nhận xử lý");

        head.fillIn(
                path(number) + "?do=CONSULT",
                path(number) + "/consultations",
                "agency",
                "H21.18",
                "question",
                "Đề nghị cho ý kiến về chỉ giới xây dựng");
        var asked = cast.at("vinh.sxd");
        assertThat(asked.read("/desk/work?queue=CONSULTATIONS").text()).contains(number.value());
        assertThat(asked.read("/desk/work?queue=ASKED").text()).doesNotContain(number.value());
        assertThat(head.read("/desk/work?queue=ASKED").text())
                .as("whoever asked sees what waits for an answer")
                .contains(number.value(), "Đề nghị cho ý kiến về chỉ giới xây dựng");
        asked.fillIn(
                path(number) + "?do=ANSWER_CONSULTATION", path(number) + "/consultation-answers", "verdict", "AGREE");
        assertThat(head.read(path(number)).select(".asked").text()).contains("Đồng ý");
        assertThat(head.read("/desk/work?queue=ASKED").text()).doesNotContain(number.value());

        head.fillIn(path(number), path(number) + "/forwardings", "note", "Chuyển chuyên viên");
        var officer = cast.at("hanh.qn");
        officer.fillIn(
                path(number) + "?do=SEND_BACK",
                path(number) + "/reworks",
                "reason",
                "Phân công lại cho chuyên viên khác");
        assertThat(view(number).timeline().getLast().type()).isEqualTo(EventType.SENT_BACK);
    }

    /** Somebody of phường Quy Nhơn whose step it is. */
    private DeskVisitor holder(DossierNumber number) {
        for (var username : new String[] {"mai.qn", "tuan.qn", "hanh.qn", "dung.qn", "phuc.qn", "lan.qn"}) {
            if (reading.read(cast.officer(username), number).myStep() != null) {
                return cast.at(username);
            }
        }
        throw new AssertionError("nobody holds a step of " + number);
    }

    private DossierState state(DossierNumber number) {
        return view(number).state();
    }

    private vn.motcua.dossiers.DossierView view(DossierNumber number) {
        return reading.read(cast.officer("mai.qn"), number);
    }

    private static String path(DossierNumber number) {
        return "/desk/dossiers/" + number;
    }
}
