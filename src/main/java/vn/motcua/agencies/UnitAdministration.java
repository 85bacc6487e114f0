package vn.motcua.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.VietnameseTime;
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

    /** Corrects the name of a unit; routes go by its code, which stays. */
    @Transactional
    public void rename(long unit, String name, Actor by) {
        var before = agencies.unit(unit);
        rights.requireAgency(by, before.agency());
        new Faults()
                .requireText(name, "name", "Nhập tên phòng, đơn vị, không quá 300 ký tự.")
                .throwIfAny();
        cache.beginChange();
        jdbc.sql("update agencies.unit set name = :name where id = :unit")
                .param("name", name.strip())
                .param("unit", unit)
                .update();
        changes.write(
                by,
                ChangeLog.Subject.AGENCY,
                before.agency(),
                "sửa tên phòng, đơn vị",
                before.code() + ": " + before.name() + " → " + name.strip());
    }

    /**
     * Ends a unit after its last day. Whoever holds a role in it beyond that day goes on in another unit of the agency from
     * the next day; without one nothing is ended, for a role must not vanish, nor become one for the whole agency.
     *
     * @param into id of the unit that takes over; null when nobody is left
     */
    @Transactional
    public void end(long unit, LocalDate lastDay, @Nullable Long into, Actor by) {
        var ended = agencies.unit(unit);
        rights.requireAgency(by, ended.agency());
        cache.beginChange();
        var staying = staying(unit, lastDay);
        new Faults()
                .require(ended.validTo() == null, "validTo", "Phòng, đơn vị này đã kết thúc.")
                .require(
                        staying.isEmpty() || into != null,
                        "into",
                        "Sau ngày này còn người giữ vai trò: %s. Chọn phòng, đơn vị nhận, hoặc kết thúc các vai trò đó trước."
                                .formatted(String.join(", ", staying)))
                .require(
                        into == null || takesOver(ended, into),
                        "into",
                        "Chọn một phòng, đơn vị khác đang hoạt động của cơ quan này.")
                .throwIfAny();
        if (into != null) {
            rehome(unit, lastDay, into);
        }
        jdbc.sql("update agencies.unit set valid_to = :last where id = :unit")
                .param("last", lastDay)
                .param("unit", unit)
                .update();
        changes.write(
                by,
                ChangeLog.Subject.AGENCY,
                ended.agency(),
                "kết thúc phòng, đơn vị",
                ended.name() + " sau " + VietnameseTime.date(lastDay)
                        + (into == null
                                ? ""
                                : ", chuyển sang " + agencies.unit(into).name()));
    }

    private boolean takesOver(Unit ended, long into) {
        return into != ended.id() && agencies.units(ended.agency()).stream().anyMatch(other -> other.id() == into);
    }

    /** Names of those whose role in the unit goes on after the day. */
    private List<String> staying(long unit, LocalDate lastDay) {
        return jdbc.sql("""
                        select distinct o.name from agencies.position p join agencies.officer o on o.id = p.officer_id
                        where p.unit_id = :unit and coalesce(p.valid_to, 'infinity') > :last order by o.name""")
                .param("unit", unit)
                .param("last", lastDay)
                .query(String.class)
                .list();
    }

    private void rehome(long unit, LocalDate lastDay, long into) {
        jdbc.sql("""
                        insert into agencies.position (officer_id, agency_id, unit_id, role, valid_from, valid_to)
                        select officer_id, agency_id, :into, role, greatest(valid_from, :next), valid_to
                        from agencies.position
                        where unit_id = :unit and coalesce(valid_to, 'infinity') > :last
                        on conflict do nothing""")
                .param("into", into)
                .param("next", lastDay.plusDays(1))
                .param("unit", unit)
                .param("last", lastDay)
                .update();
        jdbc.sql("delete from agencies.position where unit_id = :unit and valid_from > :last")
                .param("unit", unit)
                .param("last", lastDay)
                .update();
        jdbc.sql("""
                        update agencies.position set valid_to = :last
                        where unit_id = :unit and coalesce(valid_to, 'infinity') > :last""").param("unit", unit).param("last", lastDay).update();
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
