package vn.motcua.calendar;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What decides, for one agency, whether a day is worked and when doors are open; the law's days off come before everything
 * else.
 */
public final class CalendarRules {

    static final String WEEKEND = "thứ Bảy, Chủ nhật";

    private final Map<LocalDate, DayOff> daysOff;
    private final Map<LocalDate, MakeUpDay> makeUpDays;
    private final NavigableMap<LocalDate, RegularHours> provinceHours = new TreeMap<>();
    private final NavigableMap<LocalDate, RegularHours> ownHours = new TreeMap<>();
    private final Map<LocalDate, SpecialDay> specialDays;
    private final NavigableSet<Integer> knownYears;

    /** Hours and special days of the agency and of the province (agency null); those of other agencies must not be among them. */
    public CalendarRules(
            List<DayOff> daysOff,
            List<MakeUpDay> makeUpDays,
            List<RegularHours> regularHours,
            List<SpecialDay> specialDays) {
        this.daysOff = daysOff.stream().collect(toMap(DayOff::day, identity()));
        this.knownYears = daysOff.stream().map(off -> off.day().getYear()).collect(toCollection(TreeSet::new));
        this.makeUpDays = makeUpDays.stream().collect(toMap(MakeUpDay::day, identity()));
        this.specialDays = specialDays.stream()
                .collect(toMap(SpecialDay::day, identity(), (one, other) -> one.agency() == null ? other : one));
        for (RegularHours hours : regularHours) {
            (hours.agency() == null ? provinceHours : ownHours).put(hours.startsOn(), hours);
        }
    }

    /**
     * Whether days off are known for the year: they are announced a year ahead at most, and without them a year has only
     * weekends.
     */
    boolean isYearKnown(int year) {
        return knownYears.isEmpty() || year < knownYears.first() || knownYears.contains(year);
    }

    boolean isLegalWorkingDay(LocalDate day) {
        return !daysOff.containsKey(day) && (!isWeekend(day) || makeUpDays.containsKey(day));
    }

    /** When the clock runs. */
    DayHours workingHours(LocalDate day) {
        if (!isLegalWorkingDay(day)) {
            return DayHours.NONE;
        }
        var special = specialDays.get(day);
        if (special == null) {
            return regularHours(day);
        }
        return switch (special.kind()) {
            case EMERGENCY_CLOSURE -> DayHours.NONE;
            case OWN_HOURS -> special.hours();
            case EXTRA_OPENING, COUNTERS_CLOSED -> regularHours(day);
        };
    }

    /** When doors are open. */
    DayHours openingHours(LocalDate day) {
        var special = specialDays.get(day);
        if (special == null) {
            return workingHours(day);
        }
        return switch (special.kind()) {
            case EMERGENCY_CLOSURE, COUNTERS_CLOSED -> DayHours.NONE;
            case EXTRA_OPENING -> workingHours(day).and(special.hours());
            case OWN_HOURS -> workingHours(day);
        };
    }

    /** Why the clock does not run on this day, for a line "Không tính: …". */
    String whyNotWorked(LocalDate day) {
        var dayOff = daysOff.get(day);
        if (dayOff != null) {
            return startsWithNghi(dayOff.name()) ? "nghỉ" + dayOff.name().substring(4) : "nghỉ " + dayOff.name();
        }
        var special = specialDays.get(day);
        if (special == null) {
            return WEEKEND;
        }
        return switch (special.kind()) {
            case EXTRA_OPENING -> "mở cửa thêm, không phải ngày làm việc";
            case EMERGENCY_CLOSURE, COUNTERS_CLOSED, OWN_HOURS -> isWeekend(day) ? WEEKEND : special.reason();
        };
    }

    private static boolean startsWithNghi(String name) {
        return name.regionMatches(true, 0, "nghỉ", 0, 4);
    }

    @Nullable
    MakeUpDay makeUpDay(LocalDate day) {
        return isLegalWorkingDay(day) ? makeUpDays.get(day) : null;
    }

    @Nullable
    SpecialDay withOwnHours(LocalDate day) {
        var special = specialDays.get(day);
        return special != null && special.kind() == SpecialDay.Kind.OWN_HOURS && isLegalWorkingDay(day)
                ? special
                : null;
    }

    private DayHours regularHours(LocalDate day) {
        var own = ownHours.floorEntry(day);
        if (own != null && own.getValue().hours() != null) {
            return own.getValue().hours();
        }
        var province = provinceHours.floorEntry(day);
        return province == null || province.getValue().hours() == null
                ? DayHours.STANDARD
                : province.getValue().hours();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
