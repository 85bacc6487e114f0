package vn.motcua.agencies;

import java.time.LocalDate;
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
 * Changes agencies, their units and desks. What a person can correct is {@link InvalidInput} in Vietnamese; who may not is
 * answered with {@link NotFound}.
 */
@Component
public class AgencyAdministration {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,4}(\\.[0-9A-Z]{1,4}){0,3}");
    private static final Pattern UNIT_CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AdministrationRights rights;
    private final DirectoryCache cache;
    private final ChangeLog changes;

    AgencyAdministration(
            JdbcClient jdbc, Agencies agencies, AdministrationRights rights, DirectoryCache cache, ChangeLog changes) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.rights = rights;
        this.cache = cache;
        this.changes = changes;
    }

    /** Founds an agency; its code must never have been used, also not by one that ended. */
    @Transactional
    public long add(NewAgency agency, Actor by) {
        rights.requireProvince(by);
        var parent = agency.parentId() == null ? null : agencies.byId(agency.parentId());
        new Faults()
                .require(
                        CODE.matcher(agency.code()).matches(),
                        "code",
                        "Mã định danh gồm các nhóm chữ số hoặc chữ cái in hoa, cách nhau bằng dấu chấm, ví dụ H21.180.")
                .requireText(agency.name(), "name", "Nhập tên cơ quan, không quá 300 ký tự.")
                .require(
                        parent == null || parent.existsOn(agency.validFrom()),
                        "parentId",
                        "Cơ quan cấp trên không tồn tại vào ngày thành lập.")
                .throwIfAny();
        cache.beginChange();
        var id = insert(agency);
        changes.write(by, ChangeLog.Subject.AGENCY, id, "thành lập", agency.code() + " " + agency.name());
        return id;
    }

    /** Corrects the name in place. A renaming by decision is a new agency with a succession. */
    @Transactional
    public void rename(long agency, String name, Actor by) {
        rights.requireProvince(by);
        var before = agencies.byId(agency).name();
        new Faults()
                .requireText(name, "name", "Nhập tên cơ quan, không quá 300 ký tự.")
                .throwIfAny();
        cache.beginChange();
        update("update agencies.agency set name = :value where id = :agency", agency, name.strip());
        changes.write(by, ChangeLog.Subject.AGENCY, agency, "sửa tên", before + " → " + name.strip());
    }

    /** Ends an agency after its last day, and every position held in it. */
    @Transactional
    public void end(long agency, LocalDate lastDay, Actor by) {
        rights.requireProvince(by);
        var ended = agencies.byId(agency);
        cache.beginChange();
        new Faults()
                .require(
                        !lastDay.isBefore(ended.validFrom()),
                        "validTo",
                        "Ngày kết thúc không được trước ngày thành lập.")
                .require(
                        !hasChildrenAfter(agency, lastDay),
                        "validTo",
                        "Còn cơ quan trực thuộc hoạt động sau ngày này; hãy kết thúc hoặc chuyển các cơ quan đó trước.")
                .throwIfAny();
        update("update agencies.agency set valid_to = :value where id = :agency", agency, lastDay);
        update("""
                delete from agencies.position where agency_id = :agency and valid_from > :value
                """, agency, lastDay);
        update("""
                update agencies.position set valid_to = :value
                where agency_id = :agency and coalesce(valid_to, 'infinity') > :value
                """, agency, lastDay);
        changes.write(by, ChangeLog.Subject.AGENCY, agency, "kết thúc hoạt động", lastDay.toString());
    }

    /** Records that one agency takes over from another, so that open work can find its new home. */
    @Transactional
    public void succeed(long from, long to, Succession.Kind kind, LocalDate effective, Actor by) {
        rights.requireProvince(by);
        var ended = agencies.byId(from);
        var began = agencies.byId(to);
        new Faults()
                .require(from != to, "to", "Cơ quan kế thừa phải khác cơ quan được kế thừa.")
                .require(began.existsOn(effective), "to", "Cơ quan kế thừa không tồn tại vào ngày có hiệu lực.")
                .throwIfAny();
        cache.beginChange();
        jdbc.sql("""
                        insert into agencies.agency_succession (from_id, to_id, kind, effective)
                        values (:from, :to, :kind, :effective)
                        on conflict (from_id, to_id) do update set kind = excluded.kind, effective = excluded.effective
                        """)
                .param("from", from)
                .param("to", to)
                .param("kind", kind.name())
                .param("effective", effective)
                .update();
        changes.write(
                by,
                ChangeLog.Subject.AGENCY,
                from,
                "ghi cơ quan kế thừa",
                ended.name() + " → " + began.name() + " từ " + effective);
    }

    /** Adds a unit; routes refer to it by its code. */
    @Transactional
    public long addUnit(long agency, String code, String name, Actor by) {
        rights.requireAgency(by, agency);
        new Faults()
                .require(
                        UNIT_CODE.matcher(code).matches(),
                        "code",
                        "Mã phòng, đơn vị gồm chữ cái in hoa không dấu, chữ số và dấu gạch dưới, ví dụ CIVIL_STATUS.")
                .requireText(name, "name", "Nhập tên phòng, đơn vị, không quá 300 ký tự.")
                .throwIfAny();
        cache.beginChange();
        var id = insertUnit(agencies.byId(agency), code, name.strip());
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

    private long insert(NewAgency agency) {
        try {
            return jdbc.sql("""
                            insert into agencies.agency (code, name, kind, line, parent_id, area_code, valid_from)
                            values (:code, :name, :kind, :line, :parent, :area, :from) returning id
                            """)
                    .param("code", agency.code())
                    .param("name", agency.name().strip())
                    .param("kind", agency.kind().name())
                    .param("line", agency.line())
                    .param("parent", agency.parentId())
                    .param("area", agency.areaCode())
                    .param("from", agency.validFrom())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput("code", "Mã định danh " + agency.code() + " đã được dùng.");
        }
    }

    private long insertUnit(Agency agency, String code, String name) {
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

    private boolean hasChildrenAfter(long agency, LocalDate lastDay) {
        return jdbc.sql("""
                        select exists (select from agencies.agency
                            where parent_id = :agency and coalesce(valid_to, 'infinity') > :day)
                        """)
                .param("agency", agency)
                .param("day", lastDay)
                .query(Boolean.class)
                .single();
    }

    private void update(String sql, long agency, Object value) {
        jdbc.sql(sql).param("agency", agency).param("value", value).update();
    }
}
