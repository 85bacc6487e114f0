package vn.motcua.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signatures.SigningHands.NOW;
import static vn.motcua.signatures.SigningHands.PHUC;
import static vn.motcua.signatures.SigningHands.SEAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.signatures.SignatureReading.ReadSignature;
import vn.motcua.signatures.VerifiedSignature.Integrity;

/** What was signed is told from what was changed, whoever changed it and however. */
class SignatureReadingTest {

    private static final byte[] SIGNED = SigningHands.signed(SigningHands.decision(), PHUC, NOW);
    private static final byte[] SEALED = SigningHands.sealed(SIGNED, SEAL, NOW.plusSeconds(3600));

    @Test
    void officerAndSealAreTwoSignaturesAndBothStand() {
        var read = SignatureReading.of(SEALED, NOW);

        assertThat(read).extracting(ReadSignature::integrity).containsExactly(Integrity.WHOLE, Integrity.WHOLE);
        assertThat(read).extracting(ReadSignature::signer).containsExactly(PHUC.certificate(), SEAL.certificate());
        assertThat(read).extracting(ReadSignature::claimed).containsExactly(NOW, NOW.plusSeconds(3600));
        assertThat(Arrays.copyOf(SEALED, SIGNED.length))
                .as("what the officer signed")
                .isEqualTo(SIGNED);
    }

    @Test
    void theSignatureShowsWhoAndWhenWithTheTimeZone() throws IOException {
        try (var document = Loader.loadPDF(SEALED)) {
            picture(document);
            var shown = new StringBuilder();
            for (var field : document.getSignatureFields()) {
                var look = field.getWidgets().getFirst().getNormalAppearanceStream();
                try (var page = new PDDocument()) {
                    var sheet = new PDPage(PDRectangle.A4);
                    page.addPage(sheet);
                    try (var content = new PDPageContentStream(page, sheet)) {
                        content.drawForm(look);
                    }
                    shown.append(new PDFTextStripper().getText(page));
                }
            }
            assertThat(shown.toString())
                    .contains(
                            "Người ký: Nguyễn Hữu Phúc",
                            "Thời gian ký: 26.11.2026 14:02:11 +07:00",
                            "UBND phường Quy Nhơn",
                            "26.11.2026 15:02:11 +07:00");
        }
    }

    @Test
    void oneByteChangedBreaksTheSignatureThatCoversIt() {
        var forged = SIGNED.clone();
        var place = indexOf(forged, "/MediaBox");
        forged[place + 12] ^= 1;

        assertThat(SignatureReading.of(forged, NOW))
                .extracting(ReadSignature::integrity)
                .containsExactly(Integrity.BROKEN);
    }

    @Test
    void aPageAddedAfterwardsIsAChange() throws IOException {
        assertThat(SignatureReading.of(updated(SIGNED, document -> document.addPage(new PDPage())), NOW))
                .extracting(ReadSignature::integrity)
                .containsExactly(Integrity.CHANGED_AFTER);
    }

    @Test
    void anotherContentUnderAnOldNameIsAChange() throws IOException {
        var shadow = updated(SIGNED, document -> {
            var other = new PDStream(document);
            try (var out = other.createOutputStream()) {
                out.write("q Q".getBytes(StandardCharsets.US_ASCII));
            }
            var page = document.getPage(0);
            page.getCOSObject().setItem(COSName.CONTENTS, other);
            page.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(SignatureReading.of(shadow, NOW))
                .extracting(ReadSignature::integrity)
                .containsExactly(Integrity.CHANGED_AFTER);
    }

    @Test
    void aChangeThatAStrangerSignsAfterwardsIsStillAChangeOfWhatWasSigned() throws IOException {
        var stranger = SigningHands.issued("Người lạ");
        var covered = updated(SIGNED, SignatureReadingTest::coverTheText);
        var resigned = SigningHands.sealed(covered, stranger, NOW.plusSeconds(60));

        assertThat(SignatureReading.of(resigned, NOW))
                .extracting(ReadSignature::integrity)
                .containsExactly(Integrity.CHANGED_AFTER, Integrity.WHOLE);
    }

    @Test
    void bytesBehindTheEndAreAChange() {
        var longer = Arrays.copyOf(SEALED, SEALED.length + 20);
        Arrays.fill(longer, SEALED.length, longer.length, (byte) '%');

        assertThat(SignatureReading.of(longer, NOW))
                .extracting(ReadSignature::integrity)
                .doesNotContain(Integrity.WHOLE);
    }

    @Test
    void aByteRangeThatLeavesRoomForOtherContentIsBroken() {
        var forged = new String(SIGNED, StandardCharsets.ISO_8859_1)
                .replaceFirst("/ByteRange \\[0 (\\d+) ", "/ByteRange [1 $1 ")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SignatureReading.of(forged, NOW))
                .extracting(ReadSignature::integrity)
                .doesNotContain(Integrity.WHOLE, Integrity.CHANGED_AFTER);
    }

    @Test
    void aFileWithoutSignaturesHasNone() {
        assertThat(SignatureReading.of(SigningHands.decision(), NOW)).isEmpty();
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] updated(byte[] pdf, Change change) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            change.to(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static void coverTheText(PDDocument document) throws IOException {
        var page = document.getPage(0);
        var cover = new PDAnnotationSquare();
        cover.setRectangle(new PDRectangle(80, 690, 400, 30));
        page.getAnnotations().add(cover);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /** For whoever wants to look at it. */
    private static void picture(PDDocument document) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "signatures"));
        ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(0, 150),
                "png",
                folder.resolve("sealed.png").toFile());
    }

    private static int indexOf(byte[] pdf, String text) {
        return new String(pdf, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
