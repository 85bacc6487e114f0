package vn.motcua.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"052185001234", "052 185 001 234", "052.185.001234", "211234567"})
    void twelveDigitsAndTheNineOfAnOldCardAreTaken(String typed) {
        assertThat(CitizenId.of("citizenId", typed).digits()).matches("\\d{9}|\\d{12}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05218500123", "0521850012345", "05218500123a", "٠٥٢١٨٥٠٠١٢٣٤"})
    void anythingElseIsRefusedInVietnameseAtItsField(String typed) {
        assertThatThrownBy(() -> CitizenId.of("citizenId", typed))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> {
                    assertThat(invalid.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.field()).isEqualTo("citizenId");
                        assertThat(fault.message()).containsIgnoringCase("số định danh");
                    });
                });
    }

    @Test
    void anUnknownProvinceOrAnotherBirthYearIsOnlyADoubt() {
        assertThat(new CitizenId("052185001234").doubts(LocalDate.of(1985, 3, 4)))
                .isEmpty();
        assertThat(new CitizenId("052305001234").doubts(LocalDate.of(2005, 3, 4)))
                .isEmpty();
        assertThat(new CitizenId("052185001234").doubts(LocalDate.of(1986, 3, 4)))
                .singleElement()
                .asString()
                .contains("1985", "1986");
        assertThat(new CitizenId("999185001234").doubts(null))
                .singleElement()
                .asString()
                .contains("999");
        assertThat(new CitizenId("211234567").doubts(LocalDate.of(1986, 3, 4))).isEmpty();
    }
}
