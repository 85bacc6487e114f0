package vn.motcua.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.PhoneNumber;
import vn.motcua.vocabulary.TaxCode;

/**
 * What somebody types to open an account, as typed; {@link #checked} tells every fault at once.
 *
 * @param identity citizen id of a person, tax code of an organisation
 * @param birthDate of a person; null for an organisation
 */
public record SignUp(
        AccountKind kind,
        String name,
        String identity,
        @Nullable LocalDate birthDate,
        String phone,
        String email,
        String address,
        String password) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");
    private static final int LONGEST = 200;

    /** The same, every value in its one written form. Throws {@link InvalidInput}. */
    SignUp checked(LocalDate today) {
        var faults = faults(today);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new SignUp(
                kind,
                name.strip(),
                writtenIdentity(),
                kind == AccountKind.PERSON ? birthDate : null,
                PhoneNumber.of("phone", phone).digits(),
                email.strip().toLowerCase(Locale.ROOT),
                address.strip(),
                password);
    }

    /** What to ask about before opening the account, in Vietnamese; never a ground for refusal. */
    public List<String> doubts() {
        return kind == AccountKind.PERSON && CitizenId.fault(identity) == null
                ? CitizenId.of("identity", identity).doubts(birthDate)
                : List.of();
    }

    private List<Fault> faults(LocalDate today) {
        var person = kind == AccountKind.PERSON;
        var faults = new ArrayList<Fault>();
        if (name.strip().length() < 2 || name.length() > LONGEST) {
            faults.add(new Fault("name", person ? "Nhập họ và tên đầy đủ" : "Nhập tên đầy đủ của tổ chức"));
        }
        add(faults, "identity", person ? CitizenId.fault(identity) : TaxCode.fault(identity));
        if (person && birthDate == null) {
            faults.add(new Fault("birthDate", "Nhập ngày sinh, ví dụ 05/08/1985"));
        } else if (person && birthDate != null && (birthDate.isAfter(today) || birthDate.getYear() < 1900)) {
            faults.add(new Fault("birthDate", "Ngày sinh phải là một ngày đã qua, từ năm 1900"));
        }
        add(faults, "phone", PhoneNumber.fault(phone));
        if (!email.isBlank()
                && (email.length() > LONGEST || !EMAIL.matcher(email.strip()).matches())) {
            faults.add(new Fault("email", "Địa chỉ thư điện tử cần có dạng ten@noigui.vn"));
        }
        if (address.length() > LONGEST) {
            faults.add(new Fault("address", "Địa chỉ dài quá %d ký tự".formatted(LONGEST)));
        }
        add(faults, "password", Passwords.fault(password, Passwords.CITIZEN_LENGTH, phone, email, identity));
        return faults;
    }

    private String writtenIdentity() {
        return switch (kind) {
            case PERSON -> CitizenId.of("identity", identity).digits();
            case ORGANISATION -> TaxCode.of("identity", identity).value();
        };
    }

    private static void add(List<Fault> faults, String field, @Nullable String message) {
        if (message != null) {
            faults.add(new Fault(field, message));
        }
    }
}
