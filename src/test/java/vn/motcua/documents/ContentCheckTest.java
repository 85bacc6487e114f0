package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.vocabulary.InvalidInput;

class ContentCheckTest {

    private static final long LIMIT = 20 << 20;

    @TempDir
    Path folder;

    private ContentStore contents;
    private final ContentCheck check = new ContentCheck(new BoundedWork(Duration.ofSeconds(10)));

    @BeforeEach
    void openStore() throws IOException {
        contents = new ContentStore(folder, Instant.EPOCH);
    }

    @Test
    void theFiveKindsAreTakenIn() throws IOException {
        assertThat(check(SampleFiles.pdf(), "đơn.pdf").type()).isEqualTo(FileType.PDF);
        assertThat(check(SampleFiles.picture("jpeg"), "ảnh.JPG").type()).isEqualTo(FileType.JPEG);
        assertThat(check(SampleFiles.picture("png"), "ảnh.png").type()).isEqualTo(FileType.PNG);
        assertThat(check(SampleFiles.word(), "tờ khai.docx").type()).isEqualTo(FileType.DOCX);
        assertThat(check(SampleFiles.excel(), "bảng kê.xlsx").type()).isEqualTo(FileType.XLSX);
    }

    @Test
    void aNameWithoutAnEndingGetsThatOfItsContent() throws IOException {
        assertThat(check(SampleFiles.pdf(), "don").name()).hasToString("don.pdf");
    }

    @Test
    void aNameThatSaysSomethingElseThanTheContentIsRefused() {
        assertRefused(SampleFiles.pdf(), "ảnh.jpg", "không khớp");
        assertRefused(SampleFiles.word(), "bảng.xlsx", "không khớp");
        assertRefused(SampleFiles.pdf(), "đơn.pdf.exe", "không khớp");
    }

    @Test
    void otherKindsAreRefusedWithAdvice() {
        assertRefused("MZ\u0090\0 a program".getBytes(StandardCharsets.ISO_8859_1), "đơn.pdf", "không được nhận");
        assertRefused("<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8), "đơn.pdf", "không được nhận");
        assertRefused("một dòng chữ".getBytes(StandardCharsets.UTF_8), "đơn.txt", "không được nhận");
        assertRefused(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "đơn.doc", "DOC");
        assertRefused("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), "ảnh.heic", "HEIC");
        assertRefused("RIFF\u0020\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), "ảnh.webp", "WEBP");
        assertRefused(SampleFiles.zip(java.util.Map.of("a.txt", new byte[10])), "đơn.docx", "ZIP");
    }

    @Test
    void anEncryptedPdfIsRefusedWhetherItOpensWithoutAPasswordOrNot() {
        assertRefused(SampleFiles.encryptedPdf("secret"), "a.pdf", "mật khẩu");
        assertRefused(SampleFiles.encryptedPdf(""), "a.pdf", "mật khẩu");
    }

    @Test
    void aDamagedPdfIsRefused() {
        var half = Arrays.copyOf(SampleFiles.pdf(), 60);
        assertRefused(half, "a.pdf", "bị hỏng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE"})
    void aPdfThatActsIsRefused(String action) {
        assertRefused(SampleFiles.pdfWithAction(action), "a.pdf", "Tệp PDF chứa");
    }

    @Test
    void aPdfWithFilesInsideIsRefused() {
        var files = SampleFiles.pdf(catalog -> {
            var names = new COSDictionary();
            names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
            catalog.setItem(COSName.NAMES, names);
        });
        assertRefused(files, "a.pdf", "đính kèm");
    }

    @Test
    void aPdfWithAnXfaFormIsRefused() {
        var form = SampleFiles.pdf(catalog -> {
            var fields = new COSDictionary();
            fields.setItem(COSName.getPDFName("XFA"), new COSArray());
            catalog.setItem(COSName.ACRO_FORM, fields);
        });
        assertRefused(form, "a.pdf", "XFA");
    }

    @Test
    void aScriptDeepInsideAPdfIsFound() {
        var hidden = SampleFiles.pdf(catalog -> {
            var array = new COSArray();
            var inner = new COSDictionary();
            inner.setItem(COSName.JS, new COSString("app.alert(1)"));
            array.add(inner);
            catalog.setItem(COSName.getPDFName("Anything"), array);
        });
        assertRefused(hidden, "a.pdf", "JavaScript");
    }

    @Test
    void aPdfBombIsRefusedWithinBounds() throws IOException {
        var bomb = SampleFiles.pdfBomb(100 << 20);
        assertThat(bomb.length).isLessThan(200 << 10);

        assertBounded(() -> assertRefused(bomb, "a.pdf", "nén bất thường"));
    }

    @Test
    void aPdfWithAHarmlessObjectStreamIsTakenIn() throws IOException {
        assertThat(check(SampleFiles.pdfBomb(1000), "a.pdf").type()).isEqualTo(FileType.PDF);
    }

    @Test
    void aZipBombIsRefusedWithinBounds() {
        var parts = SampleFiles.wordParts();
        parts.put("word/media/image1.png", new byte[60 << 20]);
        var bomb = SampleFiles.zip(parts);
        parts.clear();

        assertBounded(() -> assertRefused(bomb, "a.docx", "phình to"));
    }

    @Test
    void tooManyEntriesAreRefused() {
        var parts = SampleFiles.wordParts();
        for (int i = 0; i < 4_000; i++) {
            parts.put("word/" + i + ".xml", new byte[0]);
        }
        assertRefused(SampleFiles.zip(parts), "a.docx", "nén bất thường");
    }

    @Test
    void macrosAreRefusedByPartAndByDeclaredType() {
        assertRefused(SampleFiles.wordWith("word/vbaProject.bin", "x"), "a.docx", "macro");
        assertRefused(
                SampleFiles.wordWith(
                        SampleFiles.TYPES_PART,
                        "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"),
                "a.docx",
                "macro");
    }

    @Test
    void embeddedFilesOutsideTemplatesAndPathTricksAreRefused() {
        assertRefused(SampleFiles.wordWith("word/embeddings/oleObject1.bin", "x"), "a.docx", "nhúng");
        assertRefused(SampleFiles.wordWith("word/../../etc/passwd", "x"), "a.docx", "đường dẫn");
        assertRefused(
                SampleFiles.wordWith(
                        "word/_rels/settings.xml.rels",
                        "<Relationships><Relationship Type='http://x/attachedTemplate' TargetMode='External' Target='http://x'/></Relationships>"),
                "a.docx",
                "bên ngoài");
    }

    @Test
    void anEntityBombInADeclarationIsRefused() {
        assertRefused(
                SampleFiles.wordWith(
                        "word/_rels/document.xml.rels",
                        "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>"),
                "a.docx",
                "bị hỏng");
    }

    @Test
    void aPixelBombIsRefusedBeforeItIsDecoded() {
        assertBounded(() -> assertRefused(SampleFiles.pngSaying(30_000, 30_000), "a.png", "quá lớn"));
    }

    @Test
    void aPictureThatCannotBeDecodedIsRefused() throws IOException {
        assertRefused(SampleFiles.pngSaying(100, 100), "a.png", "bị hỏng");
        var jpeg = SampleFiles.picture("jpeg");
        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), "a.jpg", "bị hỏng");
    }

    @Test
    void aPhotoKeepsWhichWayIsUpAndLosesTheRest() throws IOException {
        var clean = Files.readAllBytes(
                check(SampleFiles.photo(6, "109.2235 E"), "a.jpg").content().path());

        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("109.2235");
        assertThat(contains(clean, Orientation.segment(6))).isTrue();
        assertSamePixels(clean, SampleFiles.picture("jpeg"));
    }

    @Test
    void aPngLosesItsTextAndKeepsItsPixels() throws IOException {
        var plain = SampleFiles.picture("png");
        var clean = Files.readAllBytes(
                check(SampleFiles.withText(plain, "secret"), "a.png").content().path());

        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertSamePixels(clean, plain);
    }

    @Test
    void aPdfThatIsSlowToSearchIsGivenUpAndReallyEnds() throws Exception {
        var hasty = new ContentCheck(new BoundedWork(Duration.ofMillis(300)));
        var slow =
                new StringBuilder("%PDF-1.4\n").repeat("1 0 obj\n", 1_000_000).toString();
        var received = contents.receive(new ByteArrayInputStream(slow.getBytes(StandardCharsets.ISO_8859_1)), LIMIT);

        assertThatThrownBy(() -> hasty.check(received, FileName.of("a.pdf"), contents))
                .hasMessageContaining("thời gian");
        for (var reading : Thread.getAllStackTraces().keySet()) {
            if (reading.getName().equals("file-check")) {
                assertThat(reading.join(Duration.ofSeconds(5))).isTrue();
            }
        }
    }

    @Test
    void aPdfThatOpensSomethingElseByItselfIsRefused() {
        assertRefused(SampleFiles.pdfWithAction("GoToR"), "a.pdf", "mở tệp khác");
        assertRefused(SampleFiles.pdfThatGoesOut(COSName.OPEN_ACTION), "a.pdf", "trang mạng");
        assertRefused(SampleFiles.pdfThatGoesOut(COSName.getPDFName("WC")), "a.pdf", "trang mạng");
        assertRefused(SampleFiles.pdfWithAction("Rendition"), "a.pdf", "phim");
    }

    @Test
    void whatAnOfficeFileLoadsOrHidesIsFoundHoweverItsPartsAreNamed() {
        var template =
                "<Relationships><Relationship Type='x/attachedTemplate' TargetMode='External' Target='http://a/b'/></Relationships>";
        var chunk = "<Relationships><Relationship Type='x/aFChunk' Target='/word/a.mht'/></Relationships>";

        assertRefused(SampleFiles.wordWith("word/_rels/settings.xml.RELS", template), "a.docx", "bên ngoài");
        assertRefused(SampleFiles.wordWith("word/_rels/document.xml.rels", chunk), "a.docx", "nhúng");
        assertRefused(SampleFiles.wordWith("xl/connections.xml", "<connections/>"), "a.docx", "bên ngoài");
        assertRefused(SampleFiles.wordWith("xl/externalLinks/externalLink1.xml", "<x/>"), "a.docx", "bên ngoài");
    }

    @Test
    void workThatTakesTooLongIsGivenUp() {
        var hasty = new BoundedWork(Duration.ofMillis(50));
        assertThatThrownBy(() -> hasty.run(ContentCheckTest::neverEnding))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("thời gian");
    }

    private static void neverEnding() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private ContentCheck.Checked check(byte[] content, String name) throws IOException {
        var received = contents.receive(new ByteArrayInputStream(content), LIMIT);
        return check.check(received, FileName.of(name), contents);
    }

    private void assertRefused(byte[] content, String name, String reason) {
        assertThatThrownBy(() -> check(content, name))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void assertBounded(Work work) {
        var memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        long start = System.nanoTime();
        try {
            work.run();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assumeThat(before).isPositive();
        assertThat(memory.getHeapMemoryUsage().getUsed() - before).isLessThan(256L << 20);
    }

    private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
        var first = ImageIO.read(new ByteArrayInputStream(one));
        var second = ImageIO.read(new ByteArrayInputStream(other));
        int width = first.getWidth();
        int height = first.getHeight();
        assertThat(first.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(second.getRGB(0, 0, width, height, null, 0, width));
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[512];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
