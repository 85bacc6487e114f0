package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.calendar.DaysOff;
import vn.motcua.calendar.Holiday;
import vn.motcua.calendar.MakeUpDay;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.Reliability;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Days off and make-up days: read by every administrator, changed by those of the province. */
@Controller
class CalendarController {

    private static final Link CALENDAR = new Link("Ngày nghỉ, làm bù", "/admin/calendar");

    private final DaysOff daysOff;
    private final AdministrationRights rights;
    private final CalendarEffects effects;
    private final Clock clock;

    CalendarController(DaysOff daysOff, AdministrationRights rights, CalendarEffects effects, Clock clock) {
        this.daysOff = daysOff;
        this.rights = rights;
        this.effects = effects;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    CalendarPage year(Actor.Officer by, @RequestParam(required = false) @Nullable Integer year) {
        var shown = year == null ? Province.dateOf(clock.instant()).getYear() : year;
        return new CalendarPage(
                rights.isProvinceAdmin(by), shown, daysOff.ofYear(shown), daysOff.makeUpDaysOfYear(shown));
    }

    @GetMapping("/admin/calendar/days-off/new")
    Page dayOffForm(Actor.Officer by) {
        rights.requireProvince(by);
        return dayOff();
    }

    @PostMapping("/admin/calendar/days-off")
    Page addDayOff(Actor.Officer by, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        try {
            var holiday = holiday(new Typed(typed));
            return effects.make(
                    asked("Thêm ngày nghỉ", "/admin/calendar/days-off", typed),
                    () -> daysOff.add(holiday, by),
                    changed -> back(
                            holiday.from(),
                            "Đã thêm " + holiday.name()
                                    + ". Hạn của hồ sơ đang giải quyết được điều chỉnh theo lịch mới."));
        } catch (InvalidInput input) {
            return dayOff().refused(typed, input);
        }
    }

    @PostMapping("/admin/calendar/days-off/remove")
    Page removeDayOff(
            Actor.Officer by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        return effects.make(
                asked("Bỏ ngày nghỉ " + VietnameseTime.day(day), "/admin/calendar/days-off/remove", typed),
                () -> daysOff.remove(day, by),
                changed -> back(day, "Đã bỏ ngày nghỉ " + VietnameseTime.day(day) + "."));
    }

    @GetMapping("/admin/calendar/make-up-days/new")
    Page makeUpDayForm(Actor.Officer by) {
        rights.requireProvince(by);
        return makeUpDay();
    }

    @PostMapping("/admin/calendar/make-up-days")
    Page addMakeUpDay(Actor.Officer by, @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        try {
            var makeUp = makeUpDay(new Typed(typed));
            return effects.make(
                    asked("Thêm ngày làm bù", "/admin/calendar/make-up-days", typed),
                    () -> daysOff.addMakeUpDay(makeUp, by),
                    changed -> back(makeUp.day(), "Đã thêm ngày làm bù " + VietnameseTime.day(makeUp.day()) + "."));
        } catch (InvalidInput input) {
            return makeUpDay().refused(typed, input);
        }
    }

    @PostMapping("/admin/calendar/make-up-days/remove")
    Page removeMakeUpDay(
            Actor.Officer by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam Map<String, String> typed) {
        rights.requireProvince(by);
        return effects.make(
                asked("Bỏ ngày làm bù " + VietnameseTime.day(day), "/admin/calendar/make-up-days/remove", typed),
                () -> daysOff.removeMakeUpDay(day, by),
                changed -> back(day, "Đã bỏ ngày làm bù " + VietnameseTime.day(day) + "."));
    }

    /** A single day may leave the last one empty. */
    private static Holiday holiday(Typed typed) {
        InvalidInput.together(
                () -> typed.day("from"),
                () -> typed.dayIfAny("to"),
                () -> typed.oneOf("reliability", Reliability.class));
        var from = typed.day("from");
        return new Holiday(
                from,
                typed.dayIfAny("to").orElse(from),
                typed.text("name"),
                typed.oneOf("reliability", Reliability.class),
                typed.text("source"));
    }

    private static MakeUpDay makeUpDay(Typed typed) {
        InvalidInput.together(() -> typed.day("day"), () -> typed.oneOf("reliability", Reliability.class));
        return new MakeUpDay(
                typed.day("day"),
                typed.text("name"),
                typed.oneOf("reliability", Reliability.class),
                typed.text("source"));
    }

    private static CalendarEffects.Asked asked(String title, String action, Map<String, String> typed) {
        return new CalendarEffects.Asked(true, CALENDAR, title, action, typed);
    }

    private static FormPage dayOff() {
        return new FormPage(
                true,
                CALENDAR,
                "Thêm ngày nghỉ",
                "Ngày nghỉ không tính vào thời hạn của bất kỳ hồ sơ nào trong tỉnh.",
                "/admin/calendar/days-off",
                List.of(
                        new Field.Day("from", "Từ ngày", "Ví dụ 02/09/2027", true),
                        new Field.Day("to", "Đến hết ngày", "Để trống khi chỉ nghỉ một ngày", false),
                        new Field.Line("name", "Tên kỳ nghỉ", "Ví dụ Quốc khánh", true),
                        reliability(),
                        new Field.Line("source", "Căn cứ", "Văn bản hoặc nguồn", true)),
                "Thêm ngày nghỉ");
    }

    private static FormPage makeUpDay() {
        return new FormPage(
                true,
                CALENDAR,
                "Thêm ngày làm bù",
                "Thứ Bảy hoặc Chủ nhật làm việc thay một ngày được nghỉ; tính vào thời hạn như ngày làm việc.",
                "/admin/calendar/make-up-days",
                List.of(
                        new Field.Day("day", "Ngày làm bù", "Ví dụ 22/08/2026", true),
                        new Field.Line("name", "Làm bù cho", "Ví dụ thứ Hai 31/08/2026", true),
                        reliability(),
                        new Field.Line("source", "Căn cứ", "Văn bản hoặc nguồn", true)),
                "Thêm ngày làm bù");
    }

    private static Field reliability() {
        return new Field.OneOf("reliability", "Mức tin cậy", null, Words.choices(Reliability.class, Words::of), null);
    }

    private static Page back(LocalDate day, String message) {
        return Page.redirect("/admin/calendar?year=" + day.getYear(), message);
    }
}
