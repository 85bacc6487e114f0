package vn.motcua.documents;

import org.jspecify.annotations.Nullable;

/** A person or organisation as printed; {@code identity} is a citizen id or tax code. What is not stated is not printed. */
public record PaperPerson(
        String name,
        @Nullable String identity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    /** Twelve digits are a citizen's number, nine an old identity card, anything else a tax code. */
    public String identityLabel() {
        var number = identity == null ? "" : identity;
        if (number.matches("\\d{12}")) {
            return "Số định danh";
        }
        return number.matches("\\d{9}") ? "Số CMND" : "Mã số thuế";
    }
}
