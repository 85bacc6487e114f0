package vn.motcua.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.SignUp;
import vn.motcua.vocabulary.InvalidInput;

/**
 * The sign-up form as typed; a field that was not sent is null.
 *
 * @param confirmed the person has looked again at what seemed doubtful
 */
public record SignUpForm(
        @Nullable AccountKind kind,
        @Nullable String name,
        @Nullable String identity,
        @Nullable String birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String password,
        @Nullable String confirmed) {

    private static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static SignUpForm empty(AccountKind kind) {
        return new SignUpForm(kind, null, null, null, null, null, null, null, null);
    }

    boolean sure() {
        return "yes".equals(confirmed);
    }

    public boolean person() {
        return kind != AccountKind.ORGANISATION;
    }

    SignUp signUp() {
        return new SignUp(
                person() ? AccountKind.PERSON : AccountKind.ORGANISATION,
                text(name),
                text(identity),
                person() ? date() : null,
                text(phone),
                text(email),
                text(address),
                text(password));
    }

    /** Null when nothing was typed; {@link SignUp} asks for it together with what else is missing. */
    private @Nullable LocalDate date() {
        var typed = text(birthDate).strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed, AS_WRITTEN);
        } catch (DateTimeException notADate) {
            throw new InvalidInput("birthDate", "Ngày sinh cần có dạng ngày/tháng/năm, ví dụ 05/08/1985");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
