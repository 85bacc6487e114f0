package vn.motcua.procedures;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;

/** Where the next page of a search begins: after this name and code of this tier. */
record SearchCursor(int tier, String name, String code) {

    /** No text of the database holds it, and no statement takes it. */
    private static final String NUL = "\0";

    private static final SearchCursor START = new SearchCursor(0, "", "");

    static SearchCursor read(@Nullable String written) {
        if (written == null) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", 3);
            if (parts.length == 3 && parts[0].matches("\\d") && !parts[1].contains(NUL) && !parts[2].contains(NUL)) {
                return new SearchCursor(Integer.parseInt(parts[0]), parts[1], parts[2]);
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((tier + "|" + name + "|" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidInput unknown() {
        return new InvalidInput("cursor", "Vị trí trang không hợp lệ, hãy tìm lại từ đầu");
    }
}
