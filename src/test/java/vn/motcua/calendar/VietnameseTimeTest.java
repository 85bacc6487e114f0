package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.CalendarFixture.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTimeTest {

    @Test
    void momentsAreWrittenAsOnThePortal() {
        assertThat(VietnameseTime.moment(at("26/08/2021 16:30"))).isEqualTo("16:30 thứ Năm 26/08/2021");
        assertThat(VietnameseTime.moment(at("05/08/2021 07:05"))).isEqualTo("07:05 thứ Năm 05/08/2021");
        assertThat(VietnameseTime.date(at("05/08/2021 00:00"))).isEqualTo("05/08/2021");
        assertThat(VietnameseTime.time(at("05/08/2021 00:00"))).isEqualTo("00:00");
        assertThat(VietnameseTime.day(LocalDate.of(2026, 8, 23))).isEqualTo("Chủ nhật 23/08/2026");
    }

    @Test
    void papersPutANoughtBeforeShortDaysAndTheFirstTwoMonthsOnly() {
        assertThat(VietnameseTime.onPaper(at("26/08/2021 16:30")))
                .isEqualTo("16 giờ 30 phút, ngày 26 tháng 8 năm 2021");
        assertThat(VietnameseTime.onPaper(at("05/02/2021 07:05")))
                .isEqualTo("07 giờ 05 phút, ngày 05 tháng 02 năm 2021");
        assertThat(VietnameseTime.onPaper(LocalDate.of(2021, 3, 1))).isEqualTo("ngày 01 tháng 3 năm 2021");
    }

    @ParameterizedTest
    @CsvSource({
        "PT19H, còn 2 ngày 3 giờ",
        "PT-10H, quá 1 ngày 2 giờ",
        "PT8H59M, còn 1 ngày",
        "PT1H44M, còn 1 giờ 44 phút",
        "PT2H, còn 2 giờ",
        "PT-5M, quá 5 phút",
        "PT0S, còn 0 phút"
    })
    void whatIsLeftIsCountedInWorkingDaysOfEightHours(Duration working, String words) {
        assertThat(VietnameseTime.remaining(working)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "15.00, WORKING_DAYS, 15 ngày làm việc",
        "0.5, WORKING_DAYS, '0,5 ngày làm việc'",
        "100, CALENDAR_DAYS, 100 ngày",
        "4, WORKING_HOURS, 4 giờ làm việc",
        "2, MONTHS, 2 tháng",
        ", SAME_DAY, trong ngày làm việc",
        ", NONE, không quy định",
        ", NOT_STATED, không nêu"
    })
    void limitsAreWrittenAsInTheCatalogue(BigDecimal value, LimitUnit unit, String words) {
        assertThat(VietnameseTime.limit(new Limit(value, unit))).isEqualTo(words);
    }
}
