package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import vn.motcua.vocabulary.InvalidInput;

/** The key that makes a request safe to repeat ({@code Idempotency-Key}): the same key gives the same answer once more. */
public record RequestKey(String value) {

    private static final int LONGEST = 100;

    public RequestKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new InvalidInput("key", "Khóa chống gửi trùng phải có từ 1 đến 100 ký tự.");
        }
    }

    @JsonCreator
    public static RequestKey of(String value) {
        return new RequestKey(value);
    }

    public static RequestKey random() {
        return new RequestKey(UUID.randomUUID().toString());
    }
}
