package vn.motcua.journeys;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signatures.SigningKey;

/** A result is signed by its approver and sealed by the clerk; whoever holds the file finds out what it is worth. */
class SignatureJourney extends Journey {

    @Test
    void aResultIsSignedSealedAndVerifiedByAnybody() {
        var filed = received(citizen("0905100007", Device.PHONE));
        DeskWork.appraise(busyOfficer("tuan.qn"), filed.number());
        var leader = officer("phuc.qn").scan(filed.number());
        leader.page().selectOption("#signingKey", new SelectOption().setIndex(1));
        leader.fill("Mã PIN", "000000")
                .press("Phê duyệt")
                .sees("Mã PIN không đúng")
                .picture("signing-wrong-pin");
        leader.fill("Mã PIN", SigningKey.SAMPLE_PIN).press("Phê duyệt").sees("Đã phê duyệt");

        var clerk = officer("lan.qn").scan(filed.number()).follow("Đóng dấu số").picture("seal");
        clerk.fill("Mã PIN", SigningKey.SAMPLE_PIN).press("Đóng dấu").sees("Đã ký số, đã đóng dấu");
        var sealed = content(clerk);
        Pdf.of(sealed).picture("paper-sealed-result");

        for (var device : List.of(Device.PHONE, Device.PHONE_WITHOUT_SCRIPTS)) {
            var holder = visitor(device).open("/verification").picture("verification");
            holder.page().setInputFiles("#file", new FilePayload("ket-qua.pdf", "application/pdf", sealed));
            holder.press("Kiểm tra")
                    .headed("Kết quả kiểm tra")
                    .sees("Chữ ký số hợp lệ", filed.number())
                    .picture("verified");
        }
        visitor(Device.PHONE).open("/verification?code=1~abcdef~x").sees("không do hệ thống cấp");
        leader.scan(filed.number());
        leader.open(String.valueOf(
                        leader.page().locator("a[href$='/revocation']").getAttribute("href")))
                .headed("Thu hồi kết quả đã ký");
    }

    @Test
    void administratorsSeeKeysAndTrust() {
        officer("binh.tinh")
                .open("/admin/trust")
                .headed("Tổ chức chứng thực được tin cậy")
                .picture("trust");
        var agency = agencies.byCode("H21.180").orElseThrow();
        officer("khoa.qn")
                .open("/admin/agencies/" + agency.id() + "/signing-keys")
                .sees("Chữ ký số của", "Mẫu")
                .picture("signing-keys");
    }

    private static byte[] content(Person officer) {
        var link = officer.page().locator("a[href*='/files/'][target=_blank]").first();
        return officer.page()
                .context()
                .request()
                .get(String.valueOf(link.getAttribute("href")))
                .body();
    }
}
