package vn.motcua.agencies;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Founds, renames and ends agencies and says who took over from whom. What a person can correct is {@link InvalidInput} in Vietnamese; who may not is
 * answered with {@link NotFound}.
 */
@Component
public class AgencyAdministration {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,4}(\\.[0-9A-Z]{1,4}){0,3}");

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
