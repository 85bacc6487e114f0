package vn.motcua.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;

/** Sets papers as PDF in Tinos, which has the measures of Times New Roman that NĐ 30/2020 asks for; loads nothing from outside. */
@Component
public class Papers {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Papers.class.getClassLoader(), "vn.motcua.pages");
    private final PaperFonts fonts = new PaperFonts();

    Papers() {
        XRLog.setLoggingEnabled(false);
    }

    /** Sets an XHTML page; characters that XML does not know (from a careless paste) are left out. */
    public byte[] render(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts.use(builder);
        try (var drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeLineBreaker(new VietnameseLines())
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("Một Cửa")
                    .withHtmlContent(NOT_XML.matcher(xhtml).replaceAll(""), null)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Several papers as one file, so that they go to the printer at once; each keeps its own size. */
    public byte[] together(List<byte[]> pdfs) {
        var merger = new PDFMergerUtility();
        var pdf = new ByteArrayOutputStream();
        pdfs.forEach(one -> merger.addSource(new RandomAccessReadBuffer(one)));
        merger.setDestinationStream(pdf);
        try {
            merger.mergeDocuments(null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }

    byte[] paper(String template, Object paper) {
        var xhtml = new StringOutput();
        templates.render("papers/" + template + ".jte", paper, xhtml);
        return render(xhtml.toString());
    }
}
