package vn.motcua.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.journeys.Chromium;

/** The saved page verifies codes and files from the disk, with the network off, in a real browser. */
@SampleTest
class OfflinePageJourney {

    private static final String ADDRESS = "https://dichvucong.vidu.vn/verification?code=";
    private static final String NUMBER = "H21.180-260820-0001";

    @Autowired
    ResultCodes codes;

    @TempDir
    Path disk;

    @Test
    void withoutANetworkTheSavedPageTellsTheGenuineFromTheAltered() throws IOException {
        var signed = SigningHands.signed(SigningHands.decision(), SigningHands.PHUC, SigningHands.NOW);
        var sealed = SigningHands.sealed(signed, SigningHands.SEAL, SigningHands.NOW.plusSeconds(60));
        var code = codes.issue(NUMBER, "H21.180", LocalDate.of(2026, 11, 26), signed);
        var saved = Files.write(disk.resolve("kiem-tra-ngoai-tuyen.html"), codes.offlinePage());

        try (var offline = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            offline.setOffline(true);
            var page = offline.newPage();
            page.navigate(saved.toUri().toString());

            assertThat(answer(page, ADDRESS + code, null)).contains("Mã hợp lệ", NUMBER, "H21.180", "26/11/2026");
            assertThat(answer(page, code, sealed)).contains("đúng nội dung mà người ký đã ký");
            assertThat(answer(page, code, altered(sealed)))
                    .contains("đã bị sửa")
                    .doesNotContain("Mã hợp lệ");
            assertThat(answer(page, code.replace("0001~", "0002~"), null)).contains("không do hệ thống cấp");
            assertThat(answer(page, "một dòng chữ", null)).contains("không do hệ thống cấp");
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(360);
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();
        }
    }

    private static String answer(Page page, String code, byte @Nullable [] file) {
        page.fill("#code", code);
        if (file != null) {
            page.setInputFiles("#file", new FilePayload("ket-qua.pdf", "application/pdf", file));
        }
        page.evaluate("document.getElementById('answer').replaceChildren()");
        page.click("button");
        PlaywrightAssertions.assertThat(page.locator("#answer")).not().isEmpty();
        return page.textContent("#answer");
    }

    private static byte[] altered(byte[] pdf) {
        var other = Arrays.copyOf(pdf, pdf.length);
        other[400] ^= 1;
        return other;
    }
}
