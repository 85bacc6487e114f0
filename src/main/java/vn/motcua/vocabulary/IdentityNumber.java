package vn.motcua.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a person or organisation is known on a dossier, in its one written form, so that the same number is
 * always the same text: a {@link CitizenId}, the passport of a foreigner (6 to 9 capital letters and digits), or a
 * {@link TaxCode}, which is an enterprise's code as well (mã số doanh nghiệp, NĐ 01/2021 Art 8).
 */
public record IdentityNumber(String value) {

    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);
    private static final Pattern PASSPORT = Pattern.compile("(?=\\d*[A-Z])(?=(?:[A-Z]*\\d){5})[A-Z0-9]{6,9}");

    public IdentityNumber {
        if (!PASSPORT.matcher(value).matches() && CitizenId.fault(value) != null && TaxCode.fault(value) != null) {
            throw new IllegalArgumentException("not an identity number");
        }
    }

    /** What is wrong with a person's number as typed, in Vietnamese; null when nothing is. */
    public static @Nullable String faultOfPerson(String typed) {
        if (!LETTER.matcher(typed).matches()) {
            return CitizenId.fault(typed);
        }
        return PASSPORT.matcher(passport(typed)).matches()
                ? null
                : "Số hộ chiếu gồm 6 đến 9 chữ cái không dấu và chữ số; số định danh cá nhân gồm 12 chữ số";
    }

    /** What is wrong with an organisation's number as typed, in Vietnamese; null when nothing is. */
    public static @Nullable String faultOfOrganisation(String typed) {
        return TaxCode.fault(typed);
    }

    /** The number in what somebody typed; empty when it is none. */
    public static Optional<IdentityNumber> read(String typed) {
        if (CitizenId.fault(typed) == null) {
            return Optional.of(
                    new IdentityNumber(CitizenId.of("idNumber", typed).digits()));
        }
        if (TaxCode.fault(typed) == null) {
            return Optional.of(new IdentityNumber(TaxCode.of("idNumber", typed).value()));
        }
        return Optional.of(passport(typed))
                .filter(number -> PASSPORT.matcher(number).matches())
                .map(IdentityNumber::new);
    }

    private static String passport(String typed) {
        return TypedNumber.bare(typed).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
