package vn.motcua.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Changes officers and the positions they hold. Only a province administrator makes administrators of the province. What a
 * person can correct is {@link InvalidInput} in Vietnamese; who may not is answered with {@link NotFound}.
 */
@Component
public class OfficerAdministration {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AdministrationRights rights;
    private final DirectoryCache cache;
    private final ChangeLog changes;
    private final Clock clock;

    OfficerAdministration(
            JdbcClient jdbc,
            Agencies agencies,
            AdministrationRights rights,
            DirectoryCache cache,
            ChangeLog changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.rights = rights;
        this.cache = cache;
        this.changes = changes;
        this.clock = clock;
    }

    /** Registers an officer of an agency, without any position yet. */
    @Transactional
    public long add(String username, String name, long agency, Actor by) {
        rights.requireAgency(by, agency);
        new Faults()
                .require(
                        USERNAME.matcher(username).matches() && username.length() >= 3 && username.length() <= 40,
                        "username",
                        "Tên đăng nhập dài 3 đến 40 ký tự, gồm chữ thường không dấu, chữ số và dấu chấm, ví dụ mai.qn.")
                .requireText(name, "name", "Nhập họ và tên cán bộ.")
                .throwIfAny();
        cache.beginChange();
        var id = insert(username, name.strip());
        changes.write(by, ChangeLog.Subject.OFFICER, id, "thêm cán bộ", username + " " + name.strip());
        return id;
    }

    /** Registers an officer with the first position, so that nobody is left without an agency that may administer them. */
    @Transactional
    public long appoint(
            String username,
            String name,
            long agency,
            @Nullable Long unit,
            OfficerRole role,
            LocalDate validFrom,
            Actor by) {
        var officer = add(username, name, agency, by);
        hold(new Position(officer, agency, unit, role, validFrom, null), by);
        return officer;
    }

    /** Corrects the name of an officer; what was signed before keeps the name it was signed with. */
    @Transactional
    public void rename(long officer, String name, Actor by) {
        rights.requireOfficer(by, officer);
        var before = agencies.officer(officer).name();
        new Faults().requireText(name, "name", "Nhập họ và tên cán bộ.").throwIfAny();
        cache.beginChange();
        jdbc.sql("update agencies.officer set name = :name where id = :officer")
                .param("name", name.strip())
                .param("officer", officer)
                .update();
        changes.write(by, ChangeLog.Subject.OFFICER, officer, "sửa tên", before + " → " + name.strip());
    }

    /** Locks an officer out everywhere (within ten seconds on every node), or lets one in again. */
    @Transactional
    public void activate(long officer, boolean active, Actor by) {
        rights.requireOfficer(by, officer);
        agencies.officer(officer);
        cache.beginChange();
        jdbc.sql("update agencies.officer set active = :active where id = :officer")
                .param("active", active)
                .param("officer", officer)
                .update();
        changes.write(by, ChangeLog.Subject.OFFICER, officer, active ? "mở lại tài khoản" : "khóa tài khoản", "");
    }

    /** Grants a position from today on or later; both dates are inclusive. Nobody gives a role to themselves. */
    @Transactional
    public void grant(Position position, Actor by) {
        rights.requireAgency(by, position.agency());
        if (by instanceof Actor.Officer self && self.officer() == position.officer()) {
            throw new InvalidInput("role", "Không ai tự giao vai trò cho mình; đề nghị một quản trị khác giao.");
        }
        agencies.officer(position.officer());
        cache.beginChange();
        hold(position, by);
    }

    /**
     * Ends a position after its last day; one that has not begun yet is taken back. What was held stays on record: it ends
     * yesterday at the earliest, and not before it began.
     */
    @Transactional
    public void end(Position position, LocalDate lastDay, Actor by) {
        rights.requireAgency(by, position.agency());
        if (by instanceof Actor.Officer) {
            requireEndable(position, lastDay);
        }
        if (position.role() == OfficerRole.PROVINCE_ADMIN) {
            rights.requireProvince(by);
        }
        cache.beginChange();
        if (lastDay.isBefore(position.validFrom())) {
            delete(position);
        } else {
            shorten(position, lastDay);
        }
        changes.write(
                by,
                ChangeLog.Subject.OFFICER,
                position.officer(),
                "kết thúc vai trò",
                position.role() + " tại " + agencies.byId(position.agency()).name() + " sau " + lastDay);
    }

    private void requireEndable(Position position, LocalDate lastDay) {
        var today = today();
        if (position.validFrom().isEqual(today) && lastDay.isBefore(today)) {
            throw new InvalidInput(
                    "lastDay",
                    "Vai trò bắt đầu hôm nay nên ngày cuối sớm nhất là hôm nay. Cần dừng ngay thì khóa tài khoản của người này.");
        }
        StandIn.requireEndable(position.validFrom(), lastDay, today);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    private void hold(Position position, Actor by) {
        if (position.role() == OfficerRole.PROVINCE_ADMIN) {
            rights.requireProvince(by);
        }
        var agency = agencies.byId(position.agency());
        check(position, agency, by);
        jdbc.sql("""
                        insert into agencies.position (officer_id, agency_id, unit_id, role, valid_from, valid_to)
                        values (:officer, :agency, :unit, :role, :from, :to)
                        """)
                .param("officer", position.officer())
                .param("agency", position.agency())
                .param("unit", position.unit())
                .param("role", position.role().name())
                .param("from", position.validFrom())
                .param("to", position.validTo())
                .update();
        changes.write(
                by,
                ChangeLog.Subject.OFFICER,
                position.officer(),
                "giao vai trò",
                position.role() + " tại " + agency.name() + " từ " + position.validFrom());
    }

    private void check(Position position, Agency agency, Actor by) {
        var unit = position.unit();
        var to = position.validTo();
        new Faults()
                .require(
                        unit == null || agencies.unit(unit).agency() == agency.id(),
                        "unit",
                        "Phòng, đơn vị không thuộc cơ quan này.")
                .require(
                        unit == null || agencies.unit(unit).existsOn(position.validFrom()),
                        "unit",
                        "Phòng, đơn vị đã kết thúc trước ngày bắt đầu.")
                .require(
                        to == null || !to.isBefore(position.validFrom()),
                        "validTo",
                        "Ngày kết thúc không được trước ngày bắt đầu.")
                .require(
                        by instanceof Actor.Machine || !position.validFrom().isBefore(today()),
                        "validFrom",
                        "Vai trò bắt đầu sớm nhất là hôm nay; không ghi lùi ngày.")
                .require(
                        agency.existsOn(position.validFrom()), "validFrom", "Cơ quan không hoạt động vào ngày bắt đầu.")
                .require(!overlaps(position), "role", "Cán bộ đã giữ vai trò này tại đây trong thời gian đó.")
                .throwIfAny();
    }

    private boolean overlaps(Position position) {
        return jdbc.sql("""
                        select exists (select from agencies.position
                            where officer_id = :officer and agency_id = :agency and role = :role
                                and unit_id is not distinct from cast(:unit as bigint)
                                and valid_from <= coalesce(cast(:to as date), 'infinity')
                                and coalesce(valid_to, 'infinity') >= :from)
                        """)
                .param("officer", position.officer())
                .param("agency", position.agency())
                .param("role", position.role().name())
                .param("unit", position.unit())
                .param("from", position.validFrom())
                .param("to", position.validTo())
                .query(Boolean.class)
                .single();
    }

    private long insert(String username, String name) {
        try {
            return jdbc.sql("insert into agencies.officer (username, name) values (:username, :name) returning id")
                    .param("username", username)
                    .param("name", name)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput("username", "Tên đăng nhập " + username + " đã có người dùng.");
        }
    }

    private void shorten(Position position, LocalDate lastDay) {
        requireOne(same("update agencies.position set valid_to = :lastDay", position)
                .param("lastDay", lastDay)
                .update());
    }

    private void delete(Position position) {
        requireOne(same("delete from agencies.position", position).update());
    }

    private JdbcClient.StatementSpec same(String change, Position position) {
        return jdbc.sql(change + """
                         where officer_id = :officer and agency_id = :agency and role = :role and valid_from = :from
                            and unit_id is not distinct from cast(:unit as bigint)
                        """)
                .param("officer", position.officer())
                .param("agency", position.agency())
                .param("role", position.role().name())
                .param("from", position.validFrom())
                .param("unit", position.unit());
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new NotFound("position");
        }
    }
}
