package vn.motcua.desk;

import java.util.List;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.signatures.SignPaper.Pen;
import vn.motcua.signatures.SigningKey;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;

/** The signing keys a form offers, and the one it was sent with; the PIN is never shown again. */
public record Pens(List<SigningKey> keys) {

    public Pens {
        keys = List.copyOf(keys);
    }

    static final Pens NONE = new Pens(List.of());

    public boolean none() {
        return keys.isEmpty();
    }

    public List<Choice> choices() {
        return keys.stream()
                .map(key -> new Choice(
                        Long.toString(key.id()),
                        "%s – %s, hạn %s".formatted(key.holder(), key.issuer(), VietnameseTime.date(key.validTo()))))
                .toList();
    }

    /** What helps with the PIN: in the sample province everybody may know it. */
    public String hint() {
        return keys.stream().anyMatch(SigningKey::sample)
                ? "Dữ liệu mẫu, mã PIN là " + SigningKey.SAMPLE_PIN
                : "Chỉ dùng cho lần ký này, hệ thống không lưu";
    }

    /** Whether a form asks for no signature. Throws {@link InvalidInput} when a PIN was typed and no key chosen. */
    static boolean none(ActionForm form) {
        if (!form.text("signingKey").isEmpty()) {
            return false;
        }
        if (!form.text("pin").isEmpty()) {
            throw new InvalidInput(
                    "signingKey", "Đã gõ mã PIN mà chưa chọn chữ ký số; chọn chữ ký số, hoặc xóa mã PIN.");
        }
        return true;
    }

    /** The key that was chosen with the PIN typed for it. Throws {@link InvalidInput} when none was. */
    static Pen of(ActionForm form) {
        var key = form.text("signingKey");
        if (!key.matches("\\d{1,18}")) {
            throw new InvalidInput("signingKey", "Chọn chữ ký số.");
        }
        return new Pen(Long.parseLong(key), form.text("pin"));
    }
}
