package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"", "ngắn quá", "MatKhau123456", "aaaaaaaaaaaaaaa", "toi 0905123456"})
    void whatIsShortCommonOrOnesOwnNumberIsRefused(String password) {
        assertThat(Passwords.fault(password, Passwords.CITIZEN_LENGTH, "0905123456"))
                .isNotNull();
    }

    @Test
    void aSentenceWithMarksIsAGoodPasswordHoweverTheKeyboardWritesThem() {
        var sentence = "con mèo nhà tôi thích ngủ trên mái ngói đỏ cũ của ông ngoại ở Quy Nhơn";

        assertThat(Passwords.fault(sentence, Passwords.OFFICER_LENGTH, "", "an.qn"))
                .isNull();
        var hash = passwords.hash(sentence);
        assertThat(passwords.matches(Normalizer.normalize(sentence, Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(passwords.matches(sentence + "!", hash)).isFalse();
        assertThat(passwords.matchesNobody("a password that nobody has")).isFalse();
    }
}
