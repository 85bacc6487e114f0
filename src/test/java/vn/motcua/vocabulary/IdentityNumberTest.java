package vn.motcua.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a number is typed, it is one number. */
class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "052190001234,052190001234",
        "052 190 001 234,052190001234",
        "052.190.001.234,052190001234",
        "０５２１９０００１２３４,052190001234",
        "052\u00a0190\u00a0001\u00a0234,052190001234",
        "052–190–001–234,052190001234",
        "215 123 456,215123456",
        "b 1234567,B1234567",
        "Ｃ1234567,C1234567",
        "0100109106-001,0100109106-001",
        "0100109106001,0100109106-001",
        "0100 109 106,0100109106"
    })
    void theSameNumberIsTheSameTextHoweverItIsTyped(String typed, String written) {
        assertThat(IdentityNumber.read(typed)).contains(new IdentityNumber(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "05219000123", "0521900012345", "ABCDEF", "nguyen thi hoa", "0100109107", "B12345678901"})
    void whatIsNoNumberIsNotTakenForOne(String typed) {
        assertThat(IdentityNumber.read(typed)).isEmpty();
        assertThat(IdentityNumber.faultOfPerson(typed)).isNotNull();
    }

    @Test
    void aPersonHasNoTaxCodeAndAnOrganisationNoPassport() {
        assertThat(IdentityNumber.faultOfPerson("0100109106")).contains("12 chữ số");
        assertThat(IdentityNumber.faultOfPerson("B123")).contains("hộ chiếu");
        assertThat(IdentityNumber.faultOfPerson("B1234567")).isNull();
        assertThat(IdentityNumber.faultOfOrganisation("B1234567")).contains("Mã số thuế");
        assertThat(IdentityNumber.faultOfOrganisation("0100109106")).isNull();
    }
}
