package vn.motcua.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import vn.motcua.signatures.SignPaper.Pen;

/** With which key to sign; the PIN is used for this signature and not kept. */
@Schema(requiredProperties = {"key", "pin"})
record PenJson(long key, String pin) {

    PenJson {
        pin = Objects.requireNonNullElse(pin, "");
    }

    Pen pen() {
        return new Pen(key, pin);
    }

    @Override
    public String toString() {
        return "Pen[key=" + key + "]";
    }
}
