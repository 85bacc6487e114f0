package vn.motcua.calendar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A processing time (thời hạn giải quyết) as the law states it: a value and its unit, e.g. 15 working days. */
public record Limit(@Nullable BigDecimal value, LimitUnit unit) {

    public static final Limit SAME_DAY = new Limit(null, LimitUnit.SAME_DAY);
    public static final Limit NONE = new Limit(null, LimitUnit.NONE);

    public static Limit workingDays(long days) {
        return new Limit(BigDecimal.valueOf(days), LimitUnit.WORKING_DAYS);
    }

    public static Limit workingHours(long hours) {
        return new Limit(BigDecimal.valueOf(hours), LimitUnit.WORKING_HOURS);
    }
}
