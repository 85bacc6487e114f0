package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaTest;
import vn.motcua.vocabulary.CitizenId;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

@MotCuaTest
class AccountsTest {

    private static final String PASSWORD = "con mèo mái ngói";
    private static final String ANOTHER = "trời xanh mây trắng";

    @Autowired
    Accounts accounts;

    @Autowired
    AddressAttempts tries;

    @Autowired
    ChangePassword changePassword;

    @Test
    void sendingSomebodysSignUpAgainIsNoWayToGuessPastTheLimitOfAnAddress() {
        var signUp = person("052185000190", "0905000190", "");
        accounts.signUp(signUp, null);

        while (tries.take("192.0.2.77")) {
            // until somebody at this address has guessed as often as one may
        }

        assertThatThrownBy(() -> accounts.signUp(signUp, "192.0.2.77")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoHasAnAccountIsToldOneAddressTenTimesAnHour() {
        accounts.signUp(person("052185000191", "0905000191", ""), null);
        var guess = person("052185000191", "0905000199", "");
        for (var i = 0; i < AddressAttempts.ACCOUNTS_TOLD; i++) {
            assertThatThrownBy(() -> accounts.signUp(guess, "192.0.2.78")).hasMessageContaining("đã có tài khoản");
        }

        assertThatThrownBy(() -> accounts.signUp(guess, "192.0.2.78"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageNotContaining("đã có tài khoản");
    }

    @Test
    void aPersonSignsInByPhoneMailOrCitizenId() {
        var account = accounts.signUp(person("052185000101", "0905000101", "Lan101@Example.vn"), null)
                .whom();

        for (var login : List.of("0905 000 101", "+84905000101", "lan101@example.vn", "052 185 000 101")) {
            assertThat(accounts.signIn(login, PASSWORD, null).map(Proved::whom))
                    .as(login)
                    .hasValue(account);
        }
        assertThat(accounts.signIn("0905000101", ANOTHER, null)).isEmpty();
        assertThat(accounts.byCitizenId(new CitizenId("052185000101"))).hasValue(account);
    }

    @Test
    void anOrganisationSignsInByItsTaxCode() {
        var account = accounts.signUp(
                        new SignUp(
                                AccountKind.ORGANISATION,
                                "Công ty TNHH Biển Xanh",
                                "0100109106",
                                null,
                                "02563000102",
                                "",
                                "",
                                PASSWORD),
                        null)
                .whom();

        assertThat(account.taxCode()).isEqualTo("0100109106");
        assertThat(accounts.signIn("0100109106", PASSWORD, null).map(Proved::whom))
                .hasValue(account);
    }

    @Test
    void everyFaultIsToldAtOnceBesideItsField() {
        var nothing = new SignUp(AccountKind.PERSON, "", "", null, "", "not a mail", "", "short");

        assertThatThrownBy(() -> accounts.signUp(nothing, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("name", "identity", "birthDate", "phone", "email", "password"));
    }

    @Test
    void oneAccountPerCitizenIdButTheSameFormTwiceIsTheSameAccount() {
        var signUp = person("052185000103", "0905000103", "");
        var account = accounts.signUp(signUp, null).whom();

        assertThat(accounts.signUp(signUp, null).whom()).isEqualTo(account);
        assertThatThrownBy(() -> accounts.signUp(person("052185000103", "0905000193", ""), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đã có tài khoản");
        assertThatThrownBy(() -> accounts.signUp(person("052185000193", "0905000103", ""), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đã dùng cho một tài khoản khác");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefusedToo() {
        accounts.signUp(person("052185000104", "0905000104", ""), null);
        IntStream.range(0, 5).forEach(i -> accounts.signIn("0905000104", "guess number " + i, null));

        assertThat(accounts.signIn("0905000104", PASSWORD, null)).isEmpty();
    }

    @Test
    void changingThePasswordNeedsTheOldOneAndRefusesAnEasyNewOne() {
        var account =
                accounts.signUp(person("052185000105", "0905000105", ""), null).whom();

        assertThatThrownBy(() -> changePassword.change(account.actor(), "not this one", ANOTHER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("current"));
        assertThatThrownBy(() -> changePassword.change(account.actor(), PASSWORD, "0905000105x"))
                .isInstanceOf(InvalidInput.class);
        changePassword.change(account.actor(), PASSWORD, ANOTHER);
        assertThat(accounts.signIn("0905000105", PASSWORD, null)).isEmpty();
        assertThat(accounts.signIn("0905000105", ANOTHER, null).map(Proved::whom))
                .hasValue(account);
    }

    private static SignUp person(String id, String phone, String email) {
        return new SignUp(
                AccountKind.PERSON, "Nguyễn Thị Lan", id, LocalDate.of(1985, 3, 4), phone, email, "", PASSWORD);
    }
}
