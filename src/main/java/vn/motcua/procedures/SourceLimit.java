package vn.motcua.procedures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;

/**
 * A processing time as a source words it. Only what is said is structured: a number without a unit stays a number without
 * a unit, anything else stays text.
 *
 * @param text the source's words, where the limit does not say it all
 * @param nextDay whether the source says that after 15:00 the next working day counts
 * @param doubt what an operator should look at
 */
record SourceLimit(
        Limit limit,
        @Nullable String text,
        boolean nextDay,
        @Nullable String doubt) {

    private static final Map<String, LimitUnit> UNITS = Map.of(
            "ngày làm việc", LimitUnit.WORKING_DAYS,
            "ngày", LimitUnit.CALENDAR_DAYS,
            "tháng", LimitUnit.MONTHS,
            "giờ làm việc", LimitUnit.WORKING_HOURS,
            "giờ", LimitUnit.WORKING_HOURS);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\s+(\\D+))?");
    private static final Pattern SAME_DAY =
            Pattern.compile("(?i)ngay trong ngày.*", Pattern.UNICODE_CASE | Pattern.DOTALL);

    static SourceLimit of(String words) {
        var said = words.strip();
        if (said.isEmpty()) {
            return unstated(null, null, "nguồn không nêu thời hạn");
        }
        if (SAME_DAY.matcher(said).matches()) {
            return new SourceLimit(Limit.SAME_DAY, said, said.contains("sau 15 giờ"), null);
        }
        if (said.toLowerCase(Locale.ROOT).equals("không quy định")) {
            return new SourceLimit(Limit.NONE, said, false, null);
        }
        var number = NUMBER.matcher(said);
        return number.matches()
                ? counted(number.group(1), number.group(2), said)
                : unstated(null, said, "thời hạn chỉ ghi bằng lời");
    }

    private static SourceLimit counted(String digits, @Nullable String unitWords, String said) {
        var value = new BigDecimal(digits);
        if (value.signum() == 0) {
            return unstated(null, said, "thời hạn ghi là 0");
        }
        if (unitWords == null) {
            return unstated(value, said, "thời hạn “" + said + "” không có đơn vị");
        }
        var unit = UNITS.get(unitWords.strip().toLowerCase(Locale.ROOT));
        if (unit == null) {
            return unstated(null, said, "thời hạn chỉ ghi bằng lời");
        }
        var hours = unit == LimitUnit.WORKING_HOURS && !unitWords.contains("làm việc");
        return new SourceLimit(
                new Limit(value, unit),
                hours ? said : null,
                false,
                hours ? "thời hạn “" + said + "” được hiểu là giờ làm việc" : null);
    }

    static SourceLimit unstated(@Nullable BigDecimal value, @Nullable String text, @Nullable String doubt) {
        return new SourceLimit(new Limit(value, LimitUnit.NOT_STATED), text, false, doubt);
    }
}
