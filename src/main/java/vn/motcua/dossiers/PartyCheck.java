package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.PhoneNumber;

/** Checks a person or organisation of a filing. */
final class PartyCheck {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST = 500;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1850, 1, 1);

    /** Line ends, other control characters, and those that turn the direction of what is read. */
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

    /** No two ways to read the same text, so that a long one is not tried in all of them. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)++");

    private PartyCheck() {}

    static void check(String field, Party party, LocalDate on, List<Fault> faults) {
        lengths(field, party, faults);
        if (party.name().isBlank() || party.name().length() > LONGEST_NAME) {
            faults.add(new Fault(
                    field + ".name",
                    party.kind() == Party.Kind.PERSON ? "Nhập họ và tên." : "Nhập tên cơ quan, tổ chức."));
        }
        if (MISLEADING.matcher(party.name()).find()) {
            faults.add(new Fault(field + ".name", "Tên có ký tự không nhìn thấy được. Hãy gõ lại."));
        }
        var born = party.birthDate();
        if (born != null && (born.isAfter(on) || born.isBefore(EARLIEST_BIRTH))) {
            faults.add(new Fault(field + ".birthDate", "Ngày sinh phải là một ngày đã qua."));
        }
        var id = party.idNumber();
        if (id != null && !id.isBlank()) {
            add(
                    field + ".idNumber",
                    party.kind() == Party.Kind.PERSON
                            ? IdentityNumber.faultOfPerson(id)
                            : IdentityNumber.faultOfOrganisation(id),
                    faults);
        }
        var phone = party.phone();
        if (phone != null && !phone.isBlank()) {
            add(field + ".phone", PhoneNumber.fault(phone), faults);
        }
        var email = party.email();
        if (email != null && !email.isBlank() && !EMAIL.matcher(email).matches()) {
            faults.add(new Fault(field + ".email", "Địa chỉ thư điện tử không đúng. Ví dụ: hoa@example.vn."));
        }
    }

    private static void lengths(String field, Party party, List<Fault> faults) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("idNumber", party.idNumber());
        texts.put("phone", party.phone());
        texts.put("email", party.email());
        texts.put("address", party.address());
        texts.put("relation", party.relation());
        texts.forEach((name, text) -> {
            if (text != null && text.length() > LONGEST) {
                faults.add(new Fault(field + "." + name, "Không quá %d ký tự.".formatted(LONGEST)));
            }
        });
    }

    private static void add(String field, @Nullable String fault, List<Fault> faults) {
        if (fault != null) {
            faults.add(new Fault(field, fault));
        }
    }
}
