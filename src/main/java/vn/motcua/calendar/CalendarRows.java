package vn.motcua.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole schema at one edition: a few hundred rows. */
record CalendarRows(
        long edition,
        List<DayOff> daysOff,
        List<MakeUpDay> makeUpDays,
        List<RegularHours> regularHours,
        List<SpecialDay> specialDays) {

    static CalendarRows read(JdbcClient jdbc) {
        var edition = edition(jdbc);
        var daysOff = jdbc.sql("select day, name, reliability, source from calendar.day_off order by day")
                .query((row, n) -> new DayOff(
                        date(row, "day"),
                        row.getString("name"),
                        Reliability.valueOf(row.getString("reliability")),
                        row.getString("source")))
                .list();
        var makeUpDays = jdbc.sql("select day, name, reliability, source from calendar.make_up_day order by day")
                .query((row, n) -> new MakeUpDay(
                        date(row, "day"),
                        row.getString("name"),
                        Reliability.valueOf(row.getString("reliability")),
                        row.getString("source")))
                .list();
        var regularHours = jdbc.sql("select agency, starts_on, hours from calendar.regular_hours order by starts_on")
                .query((row, n) -> new RegularHours(agency(row), date(row, "starts_on"), hours(row)))
                .list();
        var specialDays = jdbc.sql("select agency, day, kind, hours, reason from calendar.special_day order by day")
                .query((row, n) -> new SpecialDay(
                        agency(row),
                        date(row, "day"),
                        SpecialDay.Kind.valueOf(row.getString("kind")),
                        DayHours.parse(row.getString("hours")),
                        row.getString("reason")))
                .list();
        return new CalendarRows(edition, daysOff, makeUpDays, regularHours, specialDays);
    }

    static long edition(JdbcClient jdbc) {
        return jdbc.sql("select number from calendar.edition").query(Long.class).single();
    }

    boolean hasOwnRows(long agency) {
        return Stream.concat(
                        regularHours.stream().map(RegularHours::agency),
                        specialDays.stream().map(SpecialDay::agency))
                .anyMatch(owner -> Objects.equals(owner, agency));
    }

    /** The rules for one agency, or for the province where it is null. */
    CalendarRules rulesFor(@Nullable Long agency) {
        return new CalendarRules(
                daysOff,
                makeUpDays,
                regularHours.stream()
                        .filter(row -> row.agency() == null || row.agency().equals(agency))
                        .toList(),
                specialDays.stream()
                        .filter(row -> row.agency() == null || row.agency().equals(agency))
                        .toList());
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Long agency(ResultSet row) throws SQLException {
        return row.getObject("agency", Long.class);
    }

    private static @Nullable DayHours hours(ResultSet row) throws SQLException {
        var text = row.getString("hours");
        return text == null ? null : DayHours.parse(text);
    }
}
