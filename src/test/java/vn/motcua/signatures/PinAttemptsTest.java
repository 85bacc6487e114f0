package vn.motcua.signatures;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.vocabulary.InvalidInput;

/** Tries of a PIN are few, and only those that told something of it count. */
@SampleTest
class PinAttemptsTest {

    @Autowired
    PinAttempts attempts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void wrongOnesLockAndThoseOfADeviceThatDidNotAnswerDoNot() {
        var key = jdbc.sql("select min(id) from signatures.signing_key")
                .query(Long.class)
                .single();
        for (var i = 0; i < 3 * PinAttempts.LIMIT; i++) {
            attempts.take(key);
            attempts.giveBack(key);
        }

        for (var i = 0; i < PinAttempts.LIMIT; i++) {
            assertThatCode(() -> attempts.take(key)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> attempts.take(key))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("tạm khóa");
        attempts.forget(key);
    }
}
