package vn.motcua.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0905123456,0905123456",
        "0905 123 456,0905123456",
        "+84 905 123 456,0905123456",
        "+84 (0)905 123 456,0905123456",
        "84905123456,0905123456",
        "0256 3822 222,02563822222"
    })
    void theSameNumberIsWrittenOneWay(String typed, String digits) {
        assertThat(PhoneNumber.of("phone", typed).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0105123456", "090512345", "09051234567", "1022", "số điện thoại"})
    void otherNumbersAreRefusedWithAReason(String typed) {
        assertThat(PhoneNumber.fault(typed)).containsIgnoringCase("số điện thoại");
    }
}
