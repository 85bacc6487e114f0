package vn.motcua.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.springframework.core.io.ClassPathResource;

/**
 * Tinos in four styles, and nothing else: a paper looks the same on every machine, and PDFBox does not go looking
 * through the fonts of the one it runs on.
 */
final class PaperFonts implements FontMapper {

    private static final String FAMILY = "Tinos";

    private final byte[] regular = read("Regular");
    private final byte[] italic = read("Italic");
    private final byte[] bold = read("Bold");
    private final byte[] boldItalic = read("BoldItalic");
    private final TrueTypeFont standIn = parsed(regular);

    PaperFonts() {
        FontMappers.set(this);
    }

    void use(PdfRendererBuilder builder) {
        use(builder, regular, 400, FontStyle.NORMAL);
        use(builder, italic, 400, FontStyle.ITALIC);
        use(builder, bold, 700, FontStyle.NORMAL);
        use(builder, boldItalic, 700, FontStyle.ITALIC);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, standIn, false);
    }

    private static void use(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, style, true);
    }

    private static byte[] read(String style) {
        try {
            return new ClassPathResource("fonts/Tinos-" + style + ".ttf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("The fonts are laid out by the build of src/main/web", missing);
        }
    }

    private static TrueTypeFont parsed(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
