package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.vocabulary.InvalidInput;

/**
 * When a dossier may be given a new date (NĐ 61/2018 Art 19(9)): once, and at the latest one working day before the date
 * that stands.
 */
@Component
class Extensions {

    private final AddedTimes addedTimes;
    private final Calendars calendars;

    Extensions(AddedTimes addedTimes, Calendars calendars) {
        this.addedTimes = addedTimes;
        this.calendars = calendars;
    }

    /** Whether it may be extended at a moment; days are compared, not hours. */
    boolean open(Facts facts, Instant now) {
        return refusal(facts, now) == null;
    }

    /** Refuses what comes too late, or a second time. */
    void require(Facts facts, Instant now) {
        var refusal = refusal(facts, now);
        if (refusal != null) {
            throw new InvalidInput("until", refusal);
        }
    }

    private @Nullable String refusal(Facts facts, Instant now) {
        var due = facts.due();
        if (due == null) {
            return "Hồ sơ này không có hạn trả nên không có gì để gia hạn.";
        }
        var last = calendars.forAgency(facts.agency()).workingDayBefore(Province.dateOf(due));
        if (Province.dateOf(now).isAfter(last)) {
            return "Đã quá ngày được hẹn lại: chậm nhất %s, 01 ngày làm việc trước hạn."
                    .formatted(VietnameseTime.day(last));
        }
        return addedTimes
                .extended(facts)
                .map(before -> "Hồ sơ đã được %s hẹn lại một lần lúc %s, không được hẹn lại lần nữa."
                        .formatted(before.by(), VietnameseTime.moment(before.at())))
                .orElse(null);
    }

    /** The new due time: the end of work on a day after the one that stands. */
    Instant until(Facts facts, Instant due, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput("until", "Nhập ngày hẹn lại, ví dụ 05/08/2026.");
        }
        var calendar = calendars.forAgency(facts.agency());
        if (!day.isAfter(Province.dateOf(due))) {
            throw new InvalidInput(
                    "until", "Ngày hẹn lại phải sau hạn cũ, " + VietnameseTime.day(Province.dateOf(due)) + ".");
        }
        if (!calendar.isWorkingDay(day)) {
            throw new InvalidInput("until", VietnameseTime.day(day) + " không phải ngày làm việc.");
        }
        return calendar.endOf(day);
    }

    /** How much working time the new due time gives. */
    Duration working(Facts facts, Instant due, Instant until) {
        return calendars.forAgency(facts.agency()).workingTime(due, until);
    }
}
