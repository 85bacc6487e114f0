package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void aNameKeepsItsMarksAndLosesItsFolders() {
        assertThat(FileName.of("C:\\Users\\Hà\\Đơn đề nghị.pdf")).hasToString("Đơn đề nghị.pdf");
        assertThat(FileName.of("../../etc/cron.d/x.pdf")).hasToString("x.pdf");
        assertThat(FileName.of("/..")).hasToString("tệp");
        assertThat(FileName.of("")).hasToString("tệp");
    }

    @Test
    void charactersThatMisleadAreLeftOut() {
        assertThat(FileName.of("hoa\u202Egpj.exe\u0000.pdf")).hasToString("hoagpj.exe.pdf");
        assertThat(FileName.of("a\r\nSet-Cookie: b.pdf")).hasToString("aSet-Cookie b.pdf");
        assertThat(FileName.of("...ẩn.pdf")).hasToString("ẩn.pdf");
    }

    @Test
    void aLongNameIsShortenedAndKeepsItsEnding() {
        assertThat(FileName.of("ă".repeat(5_000) + ".pdf").toString())
                .hasSize(124)
                .endsWith(".pdf");
    }
}
