package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.CalendarFixture.PROVINCE;
import static vn.motcua.calendar.CalendarFixture.at;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real cases of 2026, each once reckoned by hand. */
class DeadlineVectorsTest {

    @ParameterizedTest(name = "{0}, {1} {2}, after 15:00 next day: {3}")
    @CsvSource(textBlock = """
            20/08/2026 09:00,  3, WORKING_DAYS,  false, 09:00 thứ Hai 24/08/2026
            20/08/2026 15:30,  3, WORKING_DAYS,  false, 15:30 thứ Hai 24/08/2026
            20/08/2026 15:30,  3, WORKING_DAYS,  true,  17:00 thứ Ba 25/08/2026
            28/08/2026 10:00,  1, WORKING_DAYS,  false, 10:00 thứ Năm 03/09/2026
            13/02/2026 08:00,  7, WORKING_DAYS,  false, 08:00 thứ Ba 03/03/2026
            23/11/2026 14:00,  1, WORKING_DAYS,  false, 14:00 thứ Tư 25/11/2026
            24/04/2026 15:01,  2, WORKING_DAYS,  false, 15:01 thứ Tư 29/04/2026
            24/04/2026 15:01,  2, WORKING_DAYS,  true,  17:00 thứ Hai 04/05/2026
            23/08/2026 10:00,  1, WORKING_DAYS,  false, 17:00 thứ Hai 24/08/2026
            12/08/2026 09:00, 20, CALENDAR_DAYS, false, 17:00 thứ Năm 03/09/2026
            """)
    void dueIsAsReckonedByHand(
            String receivedAt, BigDecimal value, LimitUnit unit, boolean afterFifteenNextDay, String due) {
        var deadline = PROVINCE.due(at(receivedAt), new Limit(value, unit), afterFifteenNextDay, List.of());

        assertThat(VietnameseTime.moment(requireNonNull(deadline.due()))).isEqualTo(due);
        assertThat(deadline.explanation().getLast()).isEqualTo(new Deadline.Line("Hạn trả", due));
    }

    @ParameterizedTest(name = "{0}, {1} {2}, after 15:00 next day: {3}")
    @CsvSource(textBlock = """
            20/08/2026 15:00,  1,   WORKING_DAYS,  true,  15:00 thứ Sáu 21/08/2026
            20/08/2026 18:00,  1,   WORKING_DAYS,  true,  17:00 thứ Bảy 22/08/2026
            23/08/2026 16:00,  1,   WORKING_DAYS,  true,  17:00 thứ Hai 24/08/2026
            20/08/2026 15:30,  8,   WORKING_HOURS, true,  17:00 thứ Sáu 21/08/2026
            20/08/2026 15:30,  8,   WORKING_HOURS, false, 15:30 thứ Sáu 21/08/2026
            20/08/2026 11:30,  1,   WORKING_HOURS, false, 14:30 thứ Năm 20/08/2026
            20/08/2026 11:30,  1,   WORKING_DAYS,  false, 11:30 thứ Sáu 21/08/2026
            20/08/2026 17:00,  1,   WORKING_DAYS,  false, 17:00 thứ Sáu 21/08/2026
            20/08/2026 07:00,  0.5, WORKING_DAYS,  false, 11:00 thứ Năm 20/08/2026
            20/08/2026 09:00,  0,   WORKING_DAYS,  false, 09:00 thứ Năm 20/08/2026
            12/08/2026 15:01, 20,   CALENDAR_DAYS, true,  17:00 thứ Năm 03/09/2026
            14/08/2026 15:01,  1,   CALENDAR_DAYS, true,  17:00 thứ Ba 18/08/2026
            31/01/2026 09:00,  1,   MONTHS,        false, 17:00 thứ Hai 02/03/2026
            20/08/2026 09:00,  1.5, MONTHS,        false, 17:00 thứ Hai 05/10/2026
            20/08/2026 09:00,     , SAME_DAY,      true,  17:00 thứ Năm 20/08/2026
            20/08/2026 15:01,     , SAME_DAY,      true,  17:00 thứ Sáu 21/08/2026
            20/08/2026 15:01,     , SAME_DAY,      false, 17:00 thứ Năm 20/08/2026
            20/08/2026 17:30,     , SAME_DAY,      false, 17:00 thứ Sáu 21/08/2026
            """)
    void edgesFallWhereTheLawPutsThem(
            String receivedAt, BigDecimal value, LimitUnit unit, boolean afterFifteenNextDay, String due) {
        var deadline = PROVINCE.due(at(receivedAt), new Limit(value, unit), afterFifteenNextDay, List.of());

        assertThat(VietnameseTime.moment(requireNonNull(deadline.due()))).isEqualTo(due);
    }
}
