package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The days off of 2026, as the provincial calendar knows them, without a database. */
final class CalendarFixture {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    static final List<DayOff> DAYS_OFF_2026 = Stream.of(
                    off("Tết Dương lịch", "2026-01-01"),
                    off("hoán đổi với thứ Bảy 10/01", "2026-01-02"),
                    off("Tết Nguyên đán", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
                    off("bù Giỗ Tổ Hùng Vương", "2026-04-27"),
                    off("Ngày Chiến thắng", "2026-04-30"),
                    off("Quốc tế Lao động", "2026-05-01"),
                    off("hoán đổi với thứ Bảy 22/08", "2026-08-31"),
                    off("Quốc khánh", "2026-09-01", "2026-09-02"),
                    off("Ngày Văn hóa Việt Nam", "2026-11-24"))
            .flatMap(List::stream)
            .toList();

    static final List<MakeUpDay> MAKE_UP_DAYS_2026 = Stream.of("2026-01-10", "2026-08-22")
            .map(day -> new MakeUpDay(LocalDate.parse(day), "làm bù", Reliability.COMPARED, "test"))
            .toList();

    static final WorkingCalendar PROVINCE = with();

    private CalendarFixture() {}

    static WorkingCalendar with(SpecialDay... specialDays) {
        return new WorkingCalendar(
                new CalendarRules(DAYS_OFF_2026, MAKE_UP_DAYS_2026, List.of(), List.of(specialDays)));
    }

    static SpecialDay special(String day, SpecialDay.Kind kind, String hours, String reason) {
        return new SpecialDay(1L, LocalDate.parse(day), kind, DayHours.parse(hours), reason);
    }

    /** A moment on the province's clock, "20/08/2026 09:00". */
    static Instant at(String moment) {
        return LocalDateTime.parse(moment, MOMENT).atZone(Province.ZONE).toInstant();
    }

    private static List<DayOff> off(String name, String... days) {
        return Stream.of(days)
                .map(day -> new DayOff(LocalDate.parse(day), name, Reliability.COMPARED, "test"))
                .toList();
    }
}
