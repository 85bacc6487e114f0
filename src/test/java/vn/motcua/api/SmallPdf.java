package vn.motcua.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A paper to upload. */
final class SmallPdf {

    private SmallPdf() {}

    static byte[] ofPages(int pages) {
        try (var document = new PDDocument();
                var content = new ByteArrayOutputStream()) {
            for (var page = 0; page < pages; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(content);
            return content.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
