package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.SampleTest;
import vn.motcua.Visitor;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.signatures.SigningKey;

/** A result signed when it is approved, sealed when it is issued, verified by anybody and taken back by its agency. */
@SampleTest
class SignedResultPagesTest {

    private static final String PIN = SigningKey.SAMPLE_PIN;

    @Autowired
    DeskCast cast;

    @Autowired
    DossierReading reading;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theApproverSignsTheClerkSealsAndAnybodyVerifiesTheFile() throws Exception {
        var number = approvedAndSigned();
        var signed = content(number);
        assertThat(verified(signed).select("main").text())
                .contains("Chữ ký số hợp lệ", "Nội dung nguyên vẹn", "hệ thống đã ghi nhận", number.value());

        seal(number);

        var sealed = content(number);
        assertThat(Arrays.copyOf(sealed, signed.length)).isEqualTo(signed);
        var page = verified(sealed);
        assertThat(page.select("main h2").eachText()).hasSize(2);
        assertThat(page.select(".note").text()).contains("Chữ ký số hợp lệ");
        assertThat(page.select("dd:contains(hệ thống đã ghi nhận)").text())
                .contains(VietnameseTime.date(
                        Objects.requireNonNull(result(number).signed()).signedAt()));
        assertThat(cast.at("mai.qn").read(path(number)).select("main").text()).contains("Đã ký số, đã đóng dấu");
    }

    @Test
    void aFileChangedBehindTheSealIsNotBelieved() throws Exception {
        var number = approvedAndSigned();
        seal(number);
        var changed = Arrays.copyOf(content(number), content(number).length + 8);
        Arrays.fill(changed, changed.length - 8, changed.length, (byte) ' ');

        assertThat(verified(changed).select("main").text())
                .contains("Không tin được tệp này", "đã bị thay đổi sau khi ký");
    }

    @Test
    void theCodeOnTheSealLeadsToTheResultAndBothTellWhenItIsTakenBack() throws Exception {
        var number = approvedAndSigned();
        seal(number);
        var sealed = content(number);
        var address = URI.create(scanned(sealed));
        assertThat(address.getPath()).isEqualTo("/verification");
        var visitor = new Visitor(mvc);
        var code = address.getPath() + "?" + address.getQuery();
        assertThat(visitor.read(code).select("main").text())
                .contains("Mã hợp lệ, kết quả còn giá trị", number.value(), "phường Quy Nhơn");
        assertThat(visitor.read(code.replace(number.value(), number.value().replace('1', '2')))
                        .select("main")
                        .text())
                .contains("không do hệ thống cấp, hoặc đã bị sửa");

        var action = path(number) + "/results/" + result(number).no() + "/revocation";
        var leader = cast.at("phuc.qn");
        assertThat(leader.fillIn(action, action, "reason", "sai").getStatus()).isEqualTo(422);
        leader.fillIn(action, action, "reason", "Cấp nhầm thửa đất liền kề.");

        assertThat(visitor.read(code).select("main").text()).contains("bị cơ quan thu hồi", "Cấp nhầm thửa đất");
        assertThat(verified(sealed).select("main").text()).contains("bị cơ quan thu hồi", "Cấp nhầm thửa đất");
    }

    @Test
    void aPinWithoutAKeyIsNotIgnored() throws Exception {
        var number = awaitingApproval();

        var answer = cast.at("phuc.qn").fillIn(path(number), path(number) + "/approvals", "signingKey", "", "pin", PIN);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("chưa chọn chữ ký số");
        assertThat(reading.read(cast.officer("phuc.qn"), number).state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void anotherDocumentIsIssuedOnThePageOfOneThatWasTakenBack() throws Exception {
        var number = approvedAndSigned();
        var under = path(number) + "/results/" + result(number).no();
        var leader = cast.at("phuc.qn");
        leader.fillIn(under + "/revocation", under + "/revocation", "reason", "Cấp nhầm thửa đất liền kề.");

        assertThat(cast.at("mai.qn").read(path(number)).select("main").text())
                .contains("chưa trả được")
                .doesNotContain("Ghi việc trả kết quả");
        var link = leader.read(path(number))
                .select("a:contains(Ban hành kết quả thay thế)")
                .attr("href");
        assertThat(link).isEqualTo(under + "/replacement");
        assertThat(leader.read(link).text()).contains("Lý do thu hồi", "Cấp nhầm thửa đất liền kề.");
        var faulty = leader.fillIn(link, link, "title", "Bản sao chứng thực", "text", "");
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString()).contains("Đính kèm văn bản kết quả");
        leader.fillIn(link, link, "title", "Bản sao chứng thực", "text", "Chứng thực bản sao đúng với bản chính.");

        var page = leader.read(path(number)).select("main").text();
        assertThat(page).contains("Ban hành kết quả thay thế", "Đã thu hồi");
        assertThat(leader.read(path(number)).select("a[href$=/replacement]")).isEmpty();
        assertThat(leader.read(link).text()).contains("Kết quả này đã có văn bản thay thế");
        assertThat(cast.at("mai.qn").read(path(number)).select("main").text())
                .doesNotContain("chưa trả được")
                .contains("Ghi việc trả kết quả");
    }

    @Test
    void aWrongPinSignsNothingAndFiveOfThemLockTheKey() throws Exception {
        var number = awaitingApproval();
        var leader = cast.at("phuc.qn");
        var action = path(number) + "/approvals";
        for (var i = 0; i < 5; i++) {
            var page = DeskVisitor.page(
                    leader.fillIn(path(number), action, "signingKey", ownKey(number), "pin", "000000"));
            assertThat(page.select("#pin-error").text()).contains("PIN không đúng");
            assertThat(page.select("#pin").val()).isEmpty();
        }

        var locked = leader.fillIn(path(number), action, "signingKey", ownKey(number), "pin", PIN);

        assertThat(DeskVisitor.page(locked).select("#pin-error").text()).contains("tạm khóa 15 phút");
        assertThat(reading.read(cast.officer("phuc.qn"), number).state()).isEqualTo(DossierState.IN_PROGRESS);
        unlock();
    }

    @Test
    void theSameApprovalSentTwiceSignsOnce() throws Exception {
        var number = awaitingApproval();
        var leader = cast.at("phuc.qn");
        var action = path(number) + "/approvals";
        var form = leader.form(path(number), action, "signingKey", ownKey(number), "pin", PIN);

        assertThat(leader.send(action, form).getStatus()).isEqualTo(303);
        assertThat(leader.send(action, form).getStatus()).isEqualTo(303);
        assertThat(reading.read(cast.officer("phuc.qn"), number).results()).hasSize(1);
    }

    @Test
    void onlyTheClerkOfTheAgencySealsAndStrangersFindNothing() throws Exception {
        var number = approvedAndSigned();
        var action = path(number) + "/results/" + result(number).no() + "/seal";

        assertThat(cast.at("vinh.sxd").open(action).getStatus()).isEqualTo(404);
        assertThat(cast.at("mai.qn").fillIn(action, action, "pin", PIN).getStatus())
                .isEqualTo(403);
        assertThat(cast.at("mai.qn").read(path(number)).select("a[href=" + action + "]"))
                .isEmpty();
    }

    @Test
    void whatIsNoPdfIsRefusedBesideTheField() throws Exception {
        var page = verified("<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(page.select("#file-error").text()).isNotEmpty();
        assertThat(verified(DeskCast.pdf()).select("main").text()).contains("không có chữ ký số nào");
    }

    @Test
    void thePageForVerifyingOfflineIsADownloadWithTheKeysInIt() throws Exception {
        seal(approvedAndSigned());
        var answer = new Visitor(mvc).open("/verification/offline");

        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getContentAsString()).contains("\"key\":\"").doesNotContain("PUBLISHED KEYS");
    }

    private DossierNumber awaitingApproval() throws Exception {
        var number = cast.received(DeskCast.CERTIFIED_COPY);
        cast.at("tuan.qn").fillIn(path(number), path(number) + "/appraisals", "finding", "ELIGIBLE");
        return number;
    }

    private DossierNumber approvedAndSigned() throws Exception {
        var number = awaitingApproval();
        var answer = cast.at("phuc.qn")
                .fillIn(path(number), path(number) + "/approvals", "signingKey", ownKey(number), "pin", PIN);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return number;
    }

    private String ownKey(DossierNumber number) throws Exception {
        return cast.at("phuc.qn")
                .read(path(number))
                .select("#signingKey option")
                .get(1)
                .attr("value");
    }

    private void seal(DossierNumber number) throws Exception {
        var action = path(number) + "/results/" + result(number).no() + "/seal";
        var clerk = cast.at("lan.qn");
        assertThat(clerk.read(path(number)).select("a[href=" + action + "]")).isNotEmpty();
        assertThat(clerk.fillIn(action, action, "pin", PIN).getStatus()).isEqualTo(303);
    }

    /** Another key's owner would wait; the tests' leader does not. */
    private void unlock() {
        jdbc.sql("delete from signatures.pin_attempts").update();
    }

    private ResultView result(DossierNumber number) {
        return reading.read(cast.officer("phuc.qn"), number).results().getFirst();
    }

    private byte[] content(DossierNumber number) throws Exception {
        var file = Objects.requireNonNull(result(number).file());
        return cast.at("lan.qn").open(path(number) + "/files/" + file.id()).getContentAsByteArray();
    }

    private Document verified(byte[] file) throws Exception {
        var visitor = new Visitor(mvc);
        var token = visitor.read("/verification")
                .select("form[action=/verification] [name=_csrf]")
                .val();
        var request =
                multipart("/verification").file(new MockMultipartFile("file", "ket-qua.pdf", "application/pdf", file));
        request.param("_csrf", token);
        return Jsoup.parse(visitor.send(request).getContentAsString());
    }

    /** What a telephone reads off the first page: it looks again from a little nearer until a picture is sharp enough. */
    private static String scanned(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (var dpi : List.of(300, 260, 220, 340)) {
                var page = renderer.renderImageWithDPI(0, dpi);
                var corner = page.getSubimage(page.getWidth() / 2, 0, page.getWidth() / 2, page.getHeight() / 8);
                var pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
                var source = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels);
                try {
                    return new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(source)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException blurred) {
                    continue;
                }
            }
            throw new AssertionError("no picture of the code can be read");
        }
    }

    private static String path(DossierNumber number) {
        return "/desk/dossiers/" + number;
    }
}
