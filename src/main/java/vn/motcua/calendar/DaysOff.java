package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.CalendarChanges.Days;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/** Keeper of the days off and make-up days of the whole country; what does not fit together is {@link InvalidInput}. */
@Component
public class DaysOff {

    private static final int LONGEST_HOLIDAY = 15;

    private final JdbcClient jdbc;
    private final CalendarChanges changes;

    DaysOff(JdbcClient jdbc, CalendarChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public List<DayOff> ofYear(int year) {
        return CalendarRows.read(jdbc).daysOff().stream()
                .filter(off -> off.day().getYear() == year)
                .toList();
    }

    public List<MakeUpDay> makeUpDaysOfYear(int year) {
        return CalendarRows.read(jdbc).makeUpDays().stream()
                .filter(makeUp -> makeUp.day().getYear() == year)
                .toList();
    }

    @Transactional
    public CalendarChanged add(Holiday holiday, Actor by) {
        var rows = changes.begin();
        var faults = Entries.faults("name", holiday.name(), "source", holiday.source());
        if (Entries.inRange("from", holiday.from(), faults) && Entries.inRange("to", holiday.to(), faults)) {
            checkDays(holiday, rows, faults);
        }
        Entries.refuse(faults);
        for (var day = holiday.from(); !day.isAfter(holiday.to()); day = day.plusDays(1)) {
            insert("calendar.day_off", day, holiday.name(), holiday.reliability(), holiday.source());
        }
        var detail = "%s: %s – %s (%s)"
                .formatted(
                        holiday.name(),
                        VietnameseTime.date(holiday.from()),
                        VietnameseTime.date(holiday.to()),
                        holiday.source());
        return changes.write(
                by, "Thêm ngày nghỉ", detail, new Days(null, holiday.from(), holiday.to(), "Thêm ngày nghỉ " + detail));
    }

    @Transactional
    public CalendarChanged addMakeUpDay(MakeUpDay makeUp, Actor by) {
        var rows = changes.begin();
        var faults = Entries.faults("name", makeUp.name(), "source", makeUp.source());
        if (Entries.inRange("day", makeUp.day(), faults)) {
            if (!CalendarRules.isWeekend(makeUp.day())) {
                faults.add(new InvalidInput.Fault("day", "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật"));
            }
            dayOff(makeUp.day(), rows)
                    .ifPresent(off ->
                            faults.add(new InvalidInput.Fault("day", "Ngày này đã là ngày nghỉ: " + off.name())));
            if (isMakeUpDay(makeUp.day(), rows)) {
                faults.add(new InvalidInput.Fault("day", "Ngày này đã là ngày làm bù"));
            }
        }
        Entries.refuse(faults);
        insert("calendar.make_up_day", makeUp.day(), makeUp.name(), makeUp.reliability(), makeUp.source());
        return changes.write(
                by,
                "Thêm ngày làm bù",
                "%s: %s (%s)".formatted(makeUp.name(), VietnameseTime.date(makeUp.day()), makeUp.source()),
                Days.one(null, makeUp.day(), "Thêm ngày làm bù"));
    }

    @Transactional
    public CalendarChanged remove(LocalDate day, Actor by) {
        var off = dayOff(day, changes.begin()).orElseThrow(() -> new NotFound("day off " + day));
        jdbc.sql("delete from calendar.day_off where day = :day")
                .param("day", day)
                .update();
        return changes.write(
                by,
                "Bỏ ngày nghỉ",
                off.name() + ": " + VietnameseTime.date(day),
                Days.one(null, day, "Bỏ ngày nghỉ " + off.name()));
    }

    @Transactional
    public CalendarChanged removeMakeUpDay(LocalDate day, Actor by) {
        if (!isMakeUpDay(day, changes.begin())) {
            throw new NotFound("make-up day " + day);
        }
        jdbc.sql("delete from calendar.make_up_day where day = :day")
                .param("day", day)
                .update();
        return changes.write(by, "Bỏ ngày làm bù", VietnameseTime.date(day), Days.one(null, day, "Bỏ ngày làm bù"));
    }

    private static void checkDays(Holiday holiday, CalendarRows rows, List<InvalidInput.Fault> faults) {
        if (holiday.to().isBefore(holiday.from())) {
            faults.add(new InvalidInput.Fault("to", "Ngày cuối phải từ ngày đầu trở đi"));
        } else if (ChronoUnit.DAYS.between(holiday.from(), holiday.to()) >= LONGEST_HOLIDAY) {
            faults.add(new InvalidInput.Fault("to", "Một kỳ nghỉ không quá " + LONGEST_HOLIDAY + " ngày"));
        } else {
            var taken = new ArrayList<String>();
            for (var day = holiday.from(); !day.isAfter(holiday.to()); day = day.plusDays(1)) {
                var date = VietnameseTime.date(day);
                dayOff(day, rows).ifPresent(off -> taken.add(date + " đã là ngày nghỉ (" + off.name() + ")"));
                if (isMakeUpDay(day, rows)) {
                    taken.add(date + " là ngày làm bù");
                }
            }
            taken.forEach(message -> faults.add(new InvalidInput.Fault("from", "Ngày " + message)));
        }
    }

    private static Optional<DayOff> dayOff(LocalDate day, CalendarRows rows) {
        return rows.daysOff().stream().filter(off -> off.day().equals(day)).findFirst();
    }

    private static boolean isMakeUpDay(LocalDate day, CalendarRows rows) {
        return rows.makeUpDays().stream().anyMatch(makeUp -> makeUp.day().equals(day));
    }

    private void insert(String table, LocalDate day, String name, Reliability reliability, String source) {
        jdbc.sql("insert into %s (day, name, reliability, source) values (:day, :name, :reliability, :source)"
                        .formatted(table))
                .param("day", day)
                .param("name", name.strip())
                .param("reliability", reliability.name())
                .param("source", source.strip())
                .update();
    }
}
