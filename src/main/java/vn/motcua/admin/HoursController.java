package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.AgencyHours;
import vn.motcua.calendar.DayHours;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.RegularHours;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/** Working hours and special days: the province's, and each agency's own. */
@Controller
class HoursController {

    private final AgencyHours hours;
    private final Agencies agencies;
    private final AdministrationRights rights;
    private final CalendarEffects effects;
    private final Clock clock;

    HoursController(
            AgencyHours hours, Agencies agencies, AdministrationRights rights, CalendarEffects effects, Clock clock) {
        this.hours = hours;
        this.agencies = agencies;
        this.rights = rights;
        this.effects = effects;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar/hours")
    Page show(
            Actor.Officer by,
            @RequestParam(required = false) @Nullable Long agency,
            @RequestParam(required = false) @Nullable Integer year) {
        var province = rights.isProvinceAdmin(by);
        var own = rights.agenciesOf(by);
        var place = agency == null && !province && !own.isEmpty()
                ? Long.valueOf(own.getFirst().id())
                : agency;
        require(by, place);
        var shown = year == null ? today().getYear() : year;
        return new HoursPage(
                province,
                place == null ? null : agencies.byId(place),
                shown,
                (province ? agencies.existing(today()) : own)
                        .stream()
                                .map(one -> new Choice(Long.toString(one.id()), one.name()))
                                .toList(),
                hours.regular(place).stream()
                        .sorted(Comparator.comparing(RegularHours::startsOn).reversed())
                        .toList(),
                hours.specialDays(place, shown));
    }

    @GetMapping("/admin/calendar/hours/new")
    Page regularForm(Actor.Officer by, @RequestParam(required = false) @Nullable Long agency) {
        require(by, agency);
        return regular(by, agency).filledIn(Map.of("agency", name(agency), "hours", DayHours.STANDARD.toString()));
    }

    @PostMapping("/admin/calendar/hours")
    Page change(
            Actor.Officer by,
            @RequestParam(required = false) @Nullable Long agency,
            @RequestParam Map<String, String> typed) {
        require(by, agency);
        try {
            var read = new Typed(typed);
            InvalidInput.together(() -> read.day("startsOn"), () -> DayHours.parse(read.text("hours")));
            var daily = read.text("hours").isEmpty() ? null : DayHours.parse(read.text("hours"));
            var regular = new RegularHours(agency, read.day("startsOn"), daily);
            requireToCome(by, "startsOn", regular.startsOn());
            return effects.make(
                    asked(by, agency, "Đổi giờ làm việc", "/admin/calendar/hours", typed),
                    () -> hours.changeRegular(regular, by),
                    changed -> back(agency, today().getYear(), "Đã đổi giờ làm việc."));
        } catch (InvalidInput input) {
            return regular(by, agency).refused(typed, input);
        }
    }

    @PostMapping("/admin/calendar/hours/remove")
    Page remove(
            Actor.Officer by,
            @RequestParam(required = false) @Nullable Long agency,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
            @RequestParam Map<String, String> typed) {
        require(by, agency);
        requireToCome(by, "startsOn", startsOn);
        var title = "Bỏ giờ làm việc từ " + VietnameseTime.date(startsOn);
        return effects.make(
                asked(by, agency, title, "/admin/calendar/hours/remove", typed),
                () -> hours.removeRegular(agency, startsOn, by),
                changed -> back(
                        agency, today().getYear(), "Đã bỏ giờ làm việc từ " + VietnameseTime.date(startsOn) + "."));
    }

    @GetMapping("/admin/calendar/special-days/new")
    Page specialDayForm(Actor.Officer by, @RequestParam(required = false) @Nullable Long agency) {
        require(by, agency);
        return specialDay(by, agency).filledIn(Map.of("agency", name(agency)));
    }

    @PostMapping("/admin/calendar/special-days")
    Page addSpecialDay(
            Actor.Officer by,
            @RequestParam(required = false) @Nullable Long agency,
            @RequestParam Map<String, String> typed) {
        require(by, agency);
        try {
            var special = specialDay(agency, new Typed(typed));
            requireToCome(by, "day", special.day());
            return effects.make(
                    asked(by, agency, "Thêm ngày đặc biệt", "/admin/calendar/special-days", typed),
                    () -> hours.addSpecialDay(special, by),
                    changed -> back(
                            agency, special.day().getYear(), "Đã thêm " + VietnameseTime.day(special.day()) + "."));
        } catch (InvalidInput input) {
            return specialDay(by, agency).refused(typed, input);
        }
    }

    @PostMapping("/admin/calendar/special-days/remove")
    Page removeSpecialDay(
            Actor.Officer by,
            @RequestParam(required = false) @Nullable Long agency,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam Map<String, String> typed) {
        require(by, agency);
        requireToCome(by, "day", day);
        var title = "Bỏ giờ làm việc riêng " + VietnameseTime.day(day);
        return effects.make(
                asked(by, agency, title, "/admin/calendar/special-days/remove", typed),
                () -> hours.removeSpecialDay(agency, day, by),
                changed -> back(agency, day.getYear(), "Đã bỏ " + VietnameseTime.day(day) + "."));
    }

    private static SpecialDay specialDay(@Nullable Long agency, Typed typed) {
        InvalidInput.together(
                () -> typed.day("day"),
                () -> typed.oneOf("kind", SpecialDay.Kind.class),
                () -> DayHours.parse(typed.text("hours")));
        return new SpecialDay(
                agency,
                typed.day("day"),
                typed.oneOf("kind", SpecialDay.Kind.class),
                DayHours.parse(typed.text("hours")),
                typed.text("reason"));
    }

    private FormPage regular(Actor.Officer by, @Nullable Long agency) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                link(agency),
                "Đổi giờ làm việc",
                "Áp dụng cho mọi ngày làm việc từ ngày ghi dưới đây, đủ 8 giờ một ngày.",
                "/admin/calendar/hours",
                List.of(
                        new Field.Kept("agency"),
                        new Field.Day("startsOn", "Từ ngày", "Ví dụ 01/01/2027", true),
                        new Field.Line(
                                "hours",
                                "Giờ làm việc",
                                agency == null
                                        ? "Ví dụ 07:00–11:30, 13:30–17:00"
                                        : "Ví dụ 07:00–11:30, 13:30–17:00; để trống để theo giờ của tỉnh",
                                agency == null)),
                "Đổi giờ");
    }

    private FormPage specialDay(Actor.Officer by, @Nullable Long agency) {
        return new FormPage(
                rights.isProvinceAdmin(by),
                link(agency),
                "Thêm ngày đặc biệt",
                null,
                "/admin/calendar/special-days",
                List.of(
                        new Field.Kept("agency"),
                        new Field.Day("day", "Ngày", "Ví dụ 15/11/2026", true),
                        new Field.OneOf(
                                "kind",
                                "Khác thường thế nào",
                                null,
                                Words.choices(SpecialDay.Kind.class, Words::of).stream()
                                        .map(choice -> new Choice(
                                                choice.value(),
                                                choice.label(),
                                                Words.effect(SpecialDay.Kind.valueOf(choice.value()))))
                                        .toList(),
                                null),
                        new Field.Line(
                                "hours", "Giờ mở cửa", "Ví dụ 07:30–11:30; để trống khi đóng cửa cả ngày", false),
                        new Field.Line("reason", "Lý do", "Ví dụ tránh bão số 13", true)),
                "Thêm ngày");
    }

    private CalendarEffects.Asked asked(
            Actor.Officer by, @Nullable Long agency, String title, String action, Map<String, String> typed) {
        return new CalendarEffects.Asked(rights.isProvinceAdmin(by), link(agency), title, action, typed);
    }

    private void require(Actor.Officer by, @Nullable Long agency) {
        if (agency == null) {
            rights.requireProvince(by);
        } else {
            rights.requireAgency(by, agency);
        }
    }

    /** A past day made otherwise moves due times that have passed: nobody does that for their own office. */
    private void requireToCome(Actor.Officer by, String field, LocalDate day) {
        if (day.isBefore(today()) && !rights.isProvinceAdmin(by)) {
            throw new InvalidInput(
                    field, "Ngày đã qua thì chỉ quản trị viên cấp tỉnh sửa được, vì hạn của hồ sơ thay đổi theo.");
        }
    }

    private Link link(@Nullable Long agency) {
        return new Link(
                "Giờ làm việc "
                        + (agency == null ? "toàn tỉnh" : agencies.byId(agency).name()),
                "/admin/calendar/hours?agency=" + name(agency));
    }

    private static Page back(@Nullable Long agency, int year, String message) {
        return Page.redirect("/admin/calendar/hours?agency=%s&year=%d".formatted(name(agency), year), message);
    }

    private static String name(@Nullable Long agency) {
        return agency == null ? "" : agency.toString();
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
