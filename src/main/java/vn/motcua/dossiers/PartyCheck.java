package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.PhoneNumber;
import vn.motcua.vocabulary.TaxCode;

/** Checks a person or organisation of a filing. */
final class PartyCheck {

    private static final int LONGEST = 300;

    private PartyCheck() {}

    static void check(String field, Party party, List<Fault> faults) {
        if (party.name().isBlank() || party.name().length() > LONGEST) {
            faults.add(new Fault(
                    field + ".name",
                    party.kind() == Party.Kind.PERSON ? "Nhập họ và tên." : "Nhập tên cơ quan, tổ chức."));
        }
        var id = party.idNumber();
        if (id != null && !id.isBlank()) {
            add(
                    field + ".idNumber",
                    party.kind() == Party.Kind.PERSON ? CitizenId.fault(id) : TaxCode.fault(id),
                    faults);
        }
        var phone = party.phone();
        if (phone != null && !phone.isBlank()) {
            add(field + ".phone", PhoneNumber.fault(phone), faults);
        }
        var email = party.email();
        if (email != null && !email.isBlank() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            faults.add(new Fault(field + ".email", "Địa chỉ thư điện tử không đúng. Ví dụ: hoa@example.vn."));
        }
    }

    private static void add(String field, @Nullable String fault, List<Fault> faults) {
        if (fault != null) {
            faults.add(new Fault(field, fault));
        }
    }
}
