package vn.motcua.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** QR and bar codes as SVG that scales without blurring; the size on paper or screen is the style sheet's. */
public final class Codes {

    private static final int BAR_HEIGHT = 40;

    private Codes() {}

    /** A QR code (class {@code qr}), level M, with the quiet zone of four modules that scanners need. */
    public static String qrSvg(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.MARGIN,
                                    4));
            return svg("qr", "Mã QR: " + text, matrix.getWidth(), matrix.getHeight(), squares(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** A Code 128 bar code (class {@code bars}) with the quiet zone of ten modules on either side; ASCII only. */
    public static String code128Svg(String text) {
        var matrix = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 20));
        var path = new StringBuilder();
        for (int x = 0; x < matrix.getWidth(); x++) {
            int from = x;
            while (x < matrix.getWidth() && matrix.get(x, 0)) {
                x++;
            }
            if (x > from) {
                path.append(rectangle(from, 0, x - from, BAR_HEIGHT));
            }
        }
        return svg("bars", "Mã vạch: " + text, matrix.getWidth(), BAR_HEIGHT, path);
    }

    private static StringBuilder squares(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append(rectangle(from, y, x - from, 1));
                }
            }
        }
        return path;
    }

    private static String rectangle(int x, int y, int width, int height) {
        return String.format(Locale.ROOT, "M%d %dh%dv%dh-%dz", x, y, width, height, width);
    }

    private static String svg(String kind, String label, int width, int height, CharSequence path) {
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" class="%s" viewBox="0 0 %d %d" preserveAspectRatio="none" \
                shape-rendering="crispEdges" role="img" aria-label="%s" alt="%s"><path d="%s"/></svg>""",
                kind,
                width,
                height,
                HtmlUtils.htmlEscape(label, "UTF-8"),
                HtmlUtils.htmlEscape(label, "UTF-8"),
                path);
    }
}
