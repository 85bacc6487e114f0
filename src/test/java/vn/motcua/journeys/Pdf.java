package vn.motcua.journeys;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A paper that came out of the system, read back as a person and as a scanner read it. */
record Pdf(String text, BufferedImage firstPage, int pages) {

    private static final float DPI = 200;

    /** Fails when it is no PDF. */
    static Pdf of(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            return new Pdf(
                    text(document), new PDFRenderer(document).renderImageWithDPI(0, DPI), document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In lines as one reads them, whatever order they were set in. */
    private static String text(PDDocument document) throws IOException {
        var reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        return reader.getText(document).replaceAll("\\s+", " ");
    }

    /** What a scanner reads off the first page. */
    String scanned(BarcodeFormat code) {
        var width = firstPage.getWidth();
        var height = firstPage.getHeight();
        var source = new RGBLuminanceSource(width, height, firstPage.getRGB(0, 0, width, height, null, 0, width));
        try {
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(code), DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no " + code + " on the paper", e);
        }
    }

    /** Keeps a picture of it, so that somebody may look at it. */
    Pdf picture(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(firstPage, "png", new File(folder.toFile(), name + ".png"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
