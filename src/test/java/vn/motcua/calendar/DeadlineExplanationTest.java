package vn.motcua.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.CalendarFixture.PROVINCE;
import static vn.motcua.calendar.CalendarFixture.at;
import static vn.motcua.calendar.CalendarFixture.special;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.SpecialDay.Kind;

/** A deadline tells, line by line, what counted and what did not. */
class DeadlineExplanationTest {

    @Test
    void daysOffWeekendsAndMakeUpDaysAreNamed() {
        assertThat(explain(PROVINCE.due(at("20/08/2026 09:00"), Limit.workingDays(9), false, List.of())))
                .isEqualTo("""
                        Bắt đầu tính: 09:00 thứ Năm 20/08/2026
                        Thời hạn theo quy định: 9 ngày làm việc
                        Có tính: làm bù: thứ Bảy 22/08/2026
                        Không tính: thứ Bảy, Chủ nhật: 3 ngày
                        Không tính: nghỉ hoán đổi với thứ Bảy 22/08: thứ Hai 31/08/2026
                        Không tính: nghỉ Quốc khánh: 01/09 – 02/09/2026 (2 ngày)
                        Hạn trả: 09:00 thứ Sáu 04/09/2026""");
    }

    @Test
    void aDeadlineInAYearWhoseDaysOffAreNotKnownDoesNotPretendToKnowThem() {
        assertThat(explain(PROVINCE.due(at("28/12/2026 09:00"), Limit.workingDays(9), false, List.of())))
                .contains("Chưa có lịch nghỉ lễ năm 2027: hạn trả sẽ lùi nếu kỳ nghỉ được công bố");
        assertThat(explain(PROVINCE.due(at("14/12/2026 09:00"), Limit.workingDays(9), false, List.of())))
                .doesNotContain("Chưa có lịch");
    }

    @Test
    void receptionAfterFifteenIsExplained() {
        assertThat(explain(PROVINCE.due(at("20/08/2026 15:30"), Limit.workingDays(3), true, List.of())))
                .isEqualTo("""
                        Tiếp nhận: 15:30 thứ Năm 20/08/2026
                        Tiếp nhận sau 15:00: tính là tiếp nhận ngày làm việc kế tiếp, thứ Sáu 21/08/2026
                        Bắt đầu tính: 07:00 thứ Bảy 22/08/2026
                        Thời hạn theo quy định: 3 ngày làm việc
                        Có tính: làm bù: thứ Bảy 22/08/2026
                        Không tính: thứ Bảy, Chủ nhật: 1 ngày
                        Hạn trả: 17:00 thứ Ba 25/08/2026""");
    }

    @Test
    void receptionOnADayOffStartsWithTheNextOpening() {
        assertThat(explain(PROVINCE.due(at("23/08/2026 10:00"), Limit.workingDays(1), false, List.of())))
                .isEqualTo("""
                        Tiếp nhận: 10:00 Chủ nhật 23/08/2026
                        Bắt đầu tính: 07:00 thứ Hai 24/08/2026
                        Thời hạn theo quy định: 1 ngày làm việc
                        Hạn trả: 17:00 thứ Hai 24/08/2026""");
    }

    @Test
    void pausesAreListedOnceEachWithTheWorkingTimeTheyCost() {
        var pauses = List.of(
                new Pause(at("13/07/2026 10:00"), at("14/07/2026 10:00")),
                new Pause(at("14/07/2026 09:00"), at("15/07/2026 10:00")),
                new Pause(at("01/10/2026 08:00"), at("02/10/2026 08:00")));

        assertThat(explain(PROVINCE.due(at("10/07/2026 09:00"), Limit.workingHours(16), false, pauses)))
                .isEqualTo("""
                        Bắt đầu tính: 09:00 thứ Sáu 10/07/2026
                        Thời hạn theo quy định: 16 giờ làm việc
                        Không tính: thứ Bảy, Chủ nhật: 2 ngày
                        Tạm dừng, không tính: 10:00 thứ Hai 13/07/2026 – 10:00 thứ Tư 15/07/2026 (2 ngày làm việc)
                        Hạn trả: 09:00 thứ Năm 16/07/2026""");
    }

    @Test
    void calendarDaysCountPausedDaysAndMoveToTheNextWorkingDay() {
        var pauses = List.of(new Pause(at("13/07/2026 10:00"), at("15/07/2026 09:00")));

        assertThat(explain(PROVINCE.due(
                        at("10/07/2026 09:00"),
                        new Limit(BigDecimal.valueOf(6), LimitUnit.CALENDAR_DAYS),
                        false,
                        pauses)))
                .isEqualTo("""
                        Tiếp nhận: 09:00 thứ Sáu 10/07/2026
                        Bắt đầu tính: thứ Bảy 11/07/2026 (không tính ngày tiếp nhận)
                        Thời hạn theo quy định: 6 ngày
                        Tạm dừng, không tính: 10:00 thứ Hai 13/07/2026 – 09:00 thứ Tư 15/07/2026 (2 ngày)
                        Ngày cuối là ngày không làm việc (thứ Bảy, Chủ nhật): thứ Bảy 18/07/2026, chuyển sang thứ Hai 20/07/2026
                        Hạn trả: 17:00 thứ Hai 20/07/2026""");
    }

    @Test
    void stormsOwnHoursAndExtraOpeningsAreNamed() {
        var agency = CalendarFixture.with(
                special("2026-10-06", Kind.EMERGENCY_CLOSURE, "", "bão số 10"),
                special("2026-10-08", Kind.OWN_HOURS, "07:00–11:30", "hội nghị"),
                special("2026-10-10", Kind.EXTRA_OPENING, "07:00–11:30", "tiếp dân thứ Bảy"));

        assertThat(explain(agency.due(at("05/10/2026 07:00"), Limit.workingDays(5), false, List.of())))
                .isEqualTo("""
                        Bắt đầu tính: 07:00 thứ Hai 05/10/2026
                        Thời hạn theo quy định: 5 ngày làm việc
                        Giờ làm việc riêng: hội nghị: 07:00–11:30 thứ Năm 08/10/2026
                        Không tính: bão số 10: thứ Ba 06/10/2026
                        Không tính: mở cửa thêm, không phải ngày làm việc: thứ Bảy 10/10/2026
                        Không tính: thứ Bảy, Chủ nhật: 1 ngày
                        Hạn trả: 10:30 thứ Ba 13/10/2026""");
    }

    @Test
    void whereTheLawSetsNoLimitThereIsNoDueDate() {
        var none = PROVINCE.due(at("20/08/2026 09:00"), Limit.NONE, false, List.of());
        var notStated =
                PROVINCE.due(at("20/08/2026 09:00"), new Limit(BigDecimal.TEN, LimitUnit.NOT_STATED), false, List.of());

        assertThat(none.due()).isNull();
        assertThat(notStated.due()).isNull();
        assertThat(explain(notStated)).isEqualTo("""
                        Bắt đầu tính: 09:00 thứ Năm 20/08/2026
                        Thời hạn theo quy định: 10 (không nêu đơn vị)
                        Hạn trả: không quy định""");
    }

    private static String explain(Deadline deadline) {
        return deadline.explanation().stream()
                .map(line -> line.label() + ": " + line.value())
                .collect(joining("\n"));
    }
}
