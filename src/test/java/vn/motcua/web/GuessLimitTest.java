package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.TooManyRequests;

class GuessLimitTest {

    private final GuessLimit limit = new GuessLimit();

    @Test
    void wrongCodesAreRefusedAfterTenAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> limit.openTo("192.0.2.1", "A", this::wrong));
        }
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> limit.openTo("192.0.2.1", "A", this::wrong));
    }

    @Test
    void nobodysGuessesKeepTheHolderOfTheSlipOut() {
        for (int i = 0; i < 2000; i++) {
            var address = "192.0.2." + i % 250;
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> limit.open(address, "A", this::wrong));
        }
        assertThat(limit.open("198.51.100.1", "A", () -> "progress")).isEqualTo("progress");
    }

    private String wrong() {
        throw new NotFound("dossier");
    }
}
