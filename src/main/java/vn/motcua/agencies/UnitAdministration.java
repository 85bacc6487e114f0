package vn.motcua.agencies;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Changes what is inside an agency: its units and its one-stop desk. What a person can correct is {@link InvalidInput} in
 * Vietnamese; who may not is answered with {@link NotFound}.
 */
@Component
public class UnitAdministration {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AdministrationRights rights;
    private final DirectoryCache cache;
    private final ChangeLog changes;

    UnitAdministration(
            JdbcClient jdbc, Agencies agencies, AdministrationRights rights, DirectoryCache cache, ChangeLog changes) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.rights = rights;
        this.cache = cache;
        this.changes = changes;
    }

    /** Adds a unit; routes refer to it by its code. */
    @Transactional
    public long add(long agency, String code, String name, Actor by) {
        rights.requireAgency(by, agency);
        new Faults()
                .require(
                        CODE.matcher(code).matches(),
                        "code",
                        "Mã phòng, đơn vị gồm chữ cái in hoa không dấu, chữ số và dấu gạch dưới, ví dụ CIVIL_STATUS.")
                .requireText(name, "name", "Nhập tên phòng, đơn vị, không quá 300 ký tự.")
                .throwIfAny();
        cache.beginChange();
        var id = insert(agencies.byId(agency), code, name.strip());
        changes.write(by, ChangeLog.Subject.AGENCY, agency, "thêm phòng, đơn vị", code + " " + name.strip());
        return id;
    }

    /** Opens the agency's one-stop desk or changes what papers print about it. */
    @Transactional
    public void placeDesk(long agency, String name, DeskKind kind, String address, String phone, Actor by) {
        rights.requireAgency(by, agency);
        new Faults()
                .requireText(name, "name", "Nhập tên bộ phận tiếp nhận.")
                .requireText(address, "address", "Nhập địa chỉ nơi tiếp nhận.")
                .require(
                        phone.matches("[0-9 .()+-]{4,20}"),
                        "phone",
                        "Số điện thoại gồm 4 đến 20 chữ số, có thể cách bằng dấu cách hoặc dấu chấm.")
                .throwIfAny();
        agencies.byId(agency);
        cache.beginChange();
        jdbc.sql("""
                        insert into agencies.one_stop_desk (agency_id, name, kind, address, phone)
                        values (:agency, :name, :kind, :address, :phone)
                        on conflict (agency_id) do update set name = excluded.name, kind = excluded.kind,
                            address = excluded.address, phone = excluded.phone
                        """)
                .param("agency", agency)
                .param("name", name.strip())
                .param("kind", kind.name())
                .param("address", address.strip())
                .param("phone", phone.strip())
                .update();
        changes.write(
                by,
                ChangeLog.Subject.AGENCY,
                agency,
                "ghi nơi tiếp nhận",
                String.join(" · ", List.of(name.strip(), address.strip(), phone.strip())));
    }

    private long insert(Agency agency, String code, String name) {
        try {
            return jdbc.sql(
                            "insert into agencies.unit (agency_id, code, name) values (:agency, :code, :name) returning id")
                    .param("agency", agency.id())
                    .param("code", code)
                    .param("name", name)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput("code", "Mã " + code + " đã được dùng trong " + agency.name() + ".");
        }
    }
}
