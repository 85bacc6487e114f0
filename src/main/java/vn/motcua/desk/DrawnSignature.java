package vn.motcua.desk;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** A signature drawn on the screen, taken in as a picture. */
@Component
class DrawnSignature {

    private static final String PNG = "data:image/png;base64,";
    /** A canvas of a few hundred pixels with lines on it is some ten kilobytes. */
    private static final int LONGEST = 400_000;

    private final Files files;

    DrawnSignature(Files files) {
        this.files = files;
    }

    /** The file of the picture, the same one however often a form is sent; null when nothing was drawn. */
    @Nullable
    UUID take(String drawn, Actor.Officer officer, RequestKey key) {
        if (drawn.isEmpty()) {
            return null;
        }
        if (!drawn.startsWith(PNG) || drawn.length() > LONGEST) {
            throw unreadable();
        }
        try {
            var picture = new ByteArrayInputStream(Base64.getDecoder().decode(drawn.substring(PNG.length())));
            return files.storeOnce(picture, "chu-ky.png", officer, "signature " + key.value())
                    .id();
        } catch (IllegalArgumentException | InvalidInput broken) {
            throw unreadable();
        }
    }

    private static InvalidInput unreadable() {
        return new InvalidInput("signature", "Không đọc được chữ ký. Hãy ký lại, hoặc ký trên biên nhận giấy.");
    }
}
