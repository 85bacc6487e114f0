package vn.motcua.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets papers as PDF in Tinos, which has the measures of Times New Roman that NĐ 30/2020 asks for; loads nothing from outside. */
@Component
public class Papers {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Papers.class.getClassLoader(), "vn.motcua.pages");
    private final byte[] regular = font("Regular");
    private final byte[] italic = font("Italic");
    private final byte[] bold = font("Bold");
    private final byte[] boldItalic = font("BoldItalic");

    /** Sets an XHTML page; characters that XML does not know (from a careless paste) are left out. */
    public byte[] render(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        use(builder, regular, 400, FontStyle.NORMAL);
        use(builder, italic, 400, FontStyle.ITALIC);
        use(builder, bold, 700, FontStyle.NORMAL);
        use(builder, boldItalic, 700, FontStyle.ITALIC);
        try (var drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFastMode()
                    .withProducer("Một Cửa")
                    .withHtmlContent(NOT_XML.matcher(xhtml).replaceAll(""), null)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] paper(String template, Object paper) {
        var xhtml = new StringOutput();
        templates.render("papers/" + template + ".jte", paper, xhtml);
        return render(xhtml.toString());
    }

    private static void use(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(font), "Tinos", weight, style, true);
    }

    private static byte[] font(String style) {
        try {
            return new ClassPathResource("fonts/Tinos-" + style + ".ttf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("The fonts are laid out by the build of src/main/web", missing);
        }
    }
}
