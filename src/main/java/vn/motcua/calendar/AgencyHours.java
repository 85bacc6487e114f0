package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.CalendarChanges.Days;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;

/**
 * Keeper of the hours and special days of an agency, or of the whole province where the agency is null; what does not fit together
 * is {@link vn.motcua.vocabulary.InvalidInput}.
 */
@Component
public class AgencyHours {

    private static final int MINUTES_OF_A_DAY = 8 * 60;

    private final JdbcClient jdbc;
    private final CalendarChanges changes;

    AgencyHours(JdbcClient jdbc, CalendarChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public List<RegularHours> regular(@Nullable Long agency) {
        return CalendarRows.read(jdbc).regularHours().stream()
                .filter(hours -> Objects.equals(hours.agency(), agency))
                .toList();
    }

    public List<SpecialDay> specialDays(@Nullable Long agency, int year) {
        return CalendarRows.read(jdbc).specialDays().stream()
                .filter(special -> Objects.equals(special.agency(), agency)
                        && special.day().getYear() == year)
                .toList();
    }

    /** Sets the hours from a date on; they must make a working day of 8 hours, in which limits are counted. */
    @Transactional
    public CalendarChanged changeRegular(RegularHours hours, Actor by) {
        changes.begin();
        var faults = Entries.faults();
        Entries.inRange("startsOn", hours.startsOn(), faults);
        var daily = hours.hours();
        if (daily == null && hours.agency() == null) {
            faults.add(new Fault("hours", "Không được để trống"));
        }
        if (daily != null && daily.minutes() != MINUTES_OF_A_DAY) {
            faults.add(new Fault("hours", "Giờ làm việc thường ngày phải đủ 8 giờ"));
        }
        Entries.refuse(faults);
        jdbc.sql("""
                        insert into calendar.regular_hours (agency, starts_on, hours) values (:agency, :startsOn, :hours)
                        on conflict on constraint regular_hours_once do update set hours = excluded.hours
                        """)
                .param("agency", hours.agency())
                .param("startsOn", hours.startsOn())
                .param("hours", daily == null ? null : daily.toString())
                .update();
        return changes.write(
                by,
                "Đổi giờ làm việc",
                "%s: từ %s: %s"
                        .formatted(
                                owner(hours.agency()),
                                VietnameseTime.date(hours.startsOn()),
                                daily == null ? "theo giờ của tỉnh" : daily),
                Days.since(hours.agency(), hours.startsOn(), "Đổi giờ làm việc"));
    }

    @Transactional
    public CalendarChanged removeRegular(@Nullable Long agency, LocalDate startsOn, Actor by) {
        changes.begin();
        int removed = jdbc.sql("""
                        delete from calendar.regular_hours
                        where agency is not distinct from :agency::bigint and starts_on = :startsOn
                        """)
                .param("agency", agency)
                .param("startsOn", startsOn)
                .update();
        if (removed == 0) {
            throw new NotFound("regular hours from " + startsOn);
        }
        return changes.write(
                by,
                "Bỏ giờ làm việc",
                owner(agency) + ": từ " + VietnameseTime.date(startsOn),
                Days.since(agency, startsOn, "Bỏ giờ làm việc áp dụng"));
    }

    @Transactional
    public CalendarChanged addSpecialDay(SpecialDay special, Actor by) {
        var rows = changes.begin();
        var faults = Entries.faults("reason", special.reason());
        if (Entries.inRange("day", special.day(), faults)) {
            check(special, rows, faults);
        }
        Entries.refuse(faults);
        jdbc.sql("""
                        insert into calendar.special_day (agency, day, kind, hours, reason)
                        values (:agency, :day, :kind, :hours, :reason)
                        """)
                .param("agency", special.agency())
                .param("day", special.day())
                .param("kind", special.kind().name())
                .param("hours", special.hours().toString())
                .param("reason", special.reason().strip())
                .update();
        return changes.write(
                by,
                "Thêm ngày đặc biệt",
                "%s: %s, %s %s (%s)"
                        .formatted(
                                owner(special.agency()),
                                VietnameseTime.date(special.day()),
                                special.kind(),
                                special.hours(),
                                special.reason()),
                Days.one(
                        special.agency(),
                        special.day(),
                        "Giờ làm việc riêng (%s) ngày"
                                .formatted(special.reason().strip())));
    }

    @Transactional
    public CalendarChanged removeSpecialDay(@Nullable Long agency, LocalDate day, Actor by) {
        changes.begin();
        int removed = jdbc.sql("""
                        delete from calendar.special_day
                        where agency is not distinct from :agency::bigint and day = :day
                        """).param("agency", agency).param("day", day).update();
        if (removed == 0) {
            throw new NotFound("special day " + day);
        }
        return changes.write(
                by,
                "Bỏ ngày đặc biệt",
                owner(agency) + ": " + VietnameseTime.date(day),
                Days.one(agency, day, "Bỏ giờ làm việc riêng ngày"));
    }

    private static void check(SpecialDay special, CalendarRows rows, List<Fault> faults) {
        boolean closed = switch (special.kind()) {
            case EMERGENCY_CLOSURE, COUNTERS_CLOSED -> true;
            case EXTRA_OPENING, OWN_HOURS -> false;
        };
        if (closed && !special.hours().isEmpty()) {
            faults.add(new Fault("hours", "Ngày đóng cửa thì để trống giờ mở cửa"));
        }
        if (!closed && special.hours().isEmpty()) {
            faults.add(new Fault("hours", "Không được để trống"));
        }
        if (special.kind() != SpecialDay.Kind.EXTRA_OPENING
                && !rows.rulesFor(special.agency()).isLegalWorkingDay(special.day())) {
            faults.add(new Fault("day", "Ngày này vốn không phải ngày làm việc"));
        }
        if (rows.specialDays().stream()
                .anyMatch(other -> Objects.equals(other.agency(), special.agency())
                        && other.day().equals(special.day()))) {
            faults.add(new Fault("day", "Ngày này đã có giờ riêng; hãy bỏ mục cũ trước"));
        }
    }

    private static String owner(@Nullable Long agency) {
        return agency == null ? "toàn tỉnh" : "cơ quan " + agency;
    }
}
