package vn.motcua.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The counter is worked with a keyboard and a scanner; nobody reaches for the mouse. */
class KeyboardJourney extends Journey {

    /** Keys for one dossier of a known person, its five papers and the procedure found among all; scans come on top. */
    private static final int TARGET = 40;

    private static final String COOPERATIVE = "Đăng ký thành lập hợp tác xã, liên hiệp hợp tác xã";
    private static final String CARD =
            "052079006543|211987654|Phạm Văn Thành|09041979|Nam|15 Trần Phú, phường Quy Nhơn, tỉnh Gia Lai|15082021";

    @Test
    void aDossierOfFivePapersOfAKnownPersonIsReceivedInFewKeys() throws IOException {
        var desk = officer("mai.qn");
        makeKnown(desk);
        desk.open("/desk/work");

        var keys = new Keyboard(desk.page());
        receive(desk, keys);

        var figures = new LinkedHashMap<String, Object>();
        figures.put("per_dossier", keys.strokes());
        figures.put("scans", keys.scans());
        figures.put("target", TARGET);
        figures.put("keys", keys.pressed());
        Files.writeString(
                Path.of("target", "keystrokes.json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        assertThat(keys.strokes()).as(keys.pressed().toString()).isLessThanOrEqualTo(TARGET);
    }

    private static void receive(Person desk, Keyboard keys) {
        desk.comes(() -> keys.press("F2")).headed("Tiếp nhận hồ sơ tại quầy");
        keys.type("1.0052");
        desk.comes(() -> keys.press("Enter")).headed("Tiếp nhận: " + COOPERATIVE);
        keys.scan(CARD);
        desk.holds("Họ và tên, tên tổ chức", "Phạm Văn Thành").holds("Điện thoại", "0905777888");
        desk.sees("Đã điền từ dữ liệu có sẵn");
        keys.press("F8");
        assertThat(desk.page().locator("tr[data-tick] input[value=FITS]:checked"))
                .hasCount(5);
        desk.picture("counter-by-keyboard");
        desk.comes(() -> keys.press("Control+Enter")).headed("Đã tiếp nhận hồ sơ");
        desk.asksFor("-with-label.pdf", () -> keys.press("p"));
    }

    @Test
    void enterNeverSendsHalfAndWhateverIsScannedFindsItsPlace() {
        var desk = officer("mai.qn").passing().open("/desk/reception?procedure=" + MaritalStatus.CODE);
        var keys = new Keyboard(desk.page());

        keys.type("052185001234");
        for (var field = 0; field < 6; field++) {
            keys.press("Enter");
        }
        desk.headed("Tiếp nhận: " + MaritalStatus.NAME);
        assertThat(desk.path()).isEqualTo("/desk/reception?procedure=" + MaritalStatus.CODE);

        desk.fill("Địa chỉ", "số nhà cũ");
        desk.page().locator("[name=reason]").focus();
        keys.type("Ghi chú đang viết");
        keys.scan(CARD.replace("052079006543", "052079006544"));
        desk.holds("Số định danh hoặc mã số thuế", "052079006544")
                .holds("Họ và tên, tên tổ chức", "Phạm Văn Thành")
                .holds("Địa chỉ", "15 Trần Phú, phường Quy Nhơn, tỉnh Gia Lai");
        assertThat(desk.page().locator("[name=reason]").inputValue()).doesNotContain("|");
        assertThat(desk.path())
                .as("nobody's data in an address")
                .isEqualTo("/desk/reception?procedure=" + MaritalStatus.CODE);
    }

    @Test
    void aSlipScannedOnAnyScreenOpensItsDossierAndACardFindsThePersonsWithoutNamingThemInAnAddress() {
        var desk = busyOfficer("mai.qn");
        var number = makeKnown(desk);
        var keys = new Keyboard(desk.page());

        desk.comes(() -> keys.scan("https://dichvucong.vidu.vn/tracking?number=" + number + "&code=ABC234"));
        assertThat(desk.path()).isEqualTo("/desk/dossiers/" + number);

        desk.open("/desk/reception");
        desk.comes(() -> keys.scan(number));
        assertThat(desk.path()).isEqualTo("/desk/dossiers/" + number);

        desk.open("/desk/work");
        desk.comes(() -> keys.scan(CARD));
        desk.sees(number);
        assertThat(desk.path()).doesNotContain("052079006543");
    }

    /** A dossier of this person received before, with the mouse and all that was asked. */
    private static String makeKnown(Person desk) {
        return desk.inPassing(() -> {
            desk.open("/desk/reception?procedure=" + MaritalStatus.CODE)
                    .fill("Số định danh hoặc mã số thuế", CARD)
                    .leave("Số định danh hoặc mã số thuế");
            desk.holds("Họ và tên, tên tổ chức", "Phạm Văn Thành")
                    .fill("Điện thoại", "0905777888")
                    .use("Đủ và đạt tất cả")
                    .press("Tiếp nhận");
            return desk.headed("Đã tiếp nhận hồ sơ").read(".code");
        });
    }
}
