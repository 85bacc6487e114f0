package vn.motcua.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    @ParameterizedTest
    @CsvSource({
        "0100109106,0100109106",
        "0100109106001,0100109106-001",
        "0100109106-001,0100109106-001",
        "052185001234,052185001234"
    })
    void tenTwelveAndThirteenDigitsAreTakenAndWrittenOneWay(String typed, String written) {
        assertThat(TaxCode.of("taxCode", typed).value()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100109107", "0100109107-001", "0100901106"})
    void aWrongOrSwappedDigitIsFoundByTheCheckDigit(String typed) {
        assertThatThrownBy(() -> TaxCode.of("taxCode", typed))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chữ số kiểm tra");
    }

    @Test
    void anotherLengthIsRefused() {
        assertThat(TaxCode.fault("12345678901")).contains("10 chữ số");
        assertThat(TaxCode.fault(" ")).isEqualTo("Nhập mã số thuế");
    }
}
