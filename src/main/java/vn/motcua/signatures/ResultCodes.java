package vn.motcua.signatures;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Issues and verifies the signed codes of sealed results, which also verify without us: by a published key and one page. */
@Component
public class ResultCodes {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int LONGEST = 400;
    /** Pixels a module, so that print and screen show it sharp. */
    private static final int SCALE = 6;

    private final CodeKeys keys;
    private final JsonMapper json;

    ResultCodes(CodeKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** The code of a result: its content and the signature over it. */
    String issue(String dossier, String agency, LocalDate issued, byte[] signedByOfficer) {
        var signer = keys.signer();
        var text = new ResultCode(signer.id(), dossier, agency, issued, signedByOfficer.length, hash(signedByOfficer))
                .text();
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signer.key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a code says; empty when it was not signed by us, or was altered. */
    public Optional<ResultCode> verify(String code) {
        var end = code.lastIndexOf('~');
        if (code.length() > LONGEST || end < 0) {
            return Optional.empty();
        }
        return ResultCode.read(code.substring(0, end)).filter(read -> isOurs(read, code.substring(end + 1)));
    }

    public List<PublishedKey> keys() {
        return keys.published();
    }

    /** A page that verifies codes, and files against them, without any network: to be saved and kept. */
    public byte[] offlinePage() {
        try {
            var page = new ClassPathResource("vn/motcua/signatures/offline-verification.html")
                    .getContentAsString(StandardCharsets.UTF_8);
            return page.replace("\"PUBLISHED KEYS\"", json.writeValueAsString(keys()))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String hash(byte[] content) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The QR code as PNG, with its quiet zone. */
    static byte[] png(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 2));
            var size = matrix.getWidth();
            var image = new BufferedImage(size * SCALE, size * SCALE, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < size * SCALE; y++) {
                for (int x = 0; x < size * SCALE; x++) {
                    image.setRGB(x, y, matrix.get(x / SCALE, y / SCALE) ? 0xFF000000 : 0xFFFFFFFF);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException | WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isOurs(ResultCode code, String signed) {
        return keys.verifier(code.key())
                .map(key -> {
                    try {
                        var signature = Signature.getInstance(ALGORITHM);
                        signature.initVerify(key);
                        signature.update(code.text().getBytes(StandardCharsets.US_ASCII));
                        return signature.verify(Base64.getUrlDecoder().decode(signed));
                    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
                        return false;
                    }
                })
                .orElse(false);
    }
}
