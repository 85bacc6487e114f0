package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.TimeTravel;

@MotCuaTest
class ApiTokensTest {

    private static final String PASSWORD = "con mèo mái ngói";
    private static final String ADDRESS = "203.0.113.7";

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AddressAttempts addresses;

    @Autowired
    ChangePassword changePassword;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TestOfficers officers;

    @BeforeEach
    void officers(@Autowired ApplicationContext application) {
        officers = new TestOfficers(application);
    }

    @Test
    void anOfficerNeedsTheCodeACitizenOnlyThePassword() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        var lan = account("052185000201", "0905000201");

        assertThat(tokens.issue(mai.username(), mai.password(), null, ADDRESS)).isEmpty();
        var officersOwn = tokens.issue(mai.username(), mai.password(), mai.codeNow(clock), ADDRESS)
                .orElseThrow();
        var citizensOwn = tokens.issue("0905000201", PASSWORD, null, ADDRESS).orElseThrow();

        assertThat(tokens.actorOf(officersOwn.token())).hasValue(officersOwn.actor());
        assertThat(tokens.actorOf(citizensOwn.token())).hasValue(lan.actor());
        assertThat(tokens.actorOf("mc_invented")).isEmpty();
    }

    @Test
    void signingInForATokenIsLoggedWithTheCallersAddress() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        assertThat(tokens.issue(mai.username(), mai.password(), mai.codeNow(clock), ADDRESS))
                .isPresent();
        tokens.issue(mai.username(), "sai mật khẩu", null, ADDRESS);

        assertThat(jdbc.sql(
                                "select outcome || ' ' || coalesce(address, '?') from accounts.sign_in_log where identity = ?")
                        .param(Identity.ofOfficer(mai.id()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "PASSWORD_RIGHT " + ADDRESS,
                        "SIGNED_IN " + ADDRESS,
                        "TOKEN_ISSUED " + ADDRESS,
                        "PASSWORD_WRONG " + ADDRESS);
    }

    @Test
    void oneAddressCannotTryOnePasswordOnEveryAccount() {
        account("052185000207", "0905000207");
        var guesser = "203.0.113.66";
        for (var i = 0; i < AddressAttempts.LIMIT - 1; i++) {
            addresses.take(guesser);
        }
        assertThat(tokens.issue("0905199999", PASSWORD, null, guesser)).isEmpty();

        assertThat(tokens.issue("0905000207", PASSWORD, null, guesser)).isEmpty();
        assertThat(tokens.issue("0905000207", PASSWORD, null, ADDRESS)).isPresent();
    }

    @Test
    void anOfficeBehindOneAddressIsNotKeptOutByItsOwnPeople() {
        account("052185000208", "0905000208");
        var office = "203.0.113.67";
        for (var i = 0; i < AddressAttempts.LIMIT - 1; i++) {
            addresses.take(office);
        }
        for (var i = 0; i < 3; i++) {
            assertThat(tokens.issue("0905000208", PASSWORD, null, office)).isPresent();
        }
    }

    @Test
    void theDatabaseDoesNotKnowTheTokenItself() {
        account("052185000202", "0905000202");
        var token = tokens.issue("0905000202", PASSWORD, null, ADDRESS)
                .orElseThrow()
                .token();

        assertThat(jdbc.sql("select string_agg(encode(hash, 'escape'), ' ') from accounts.api_token")
                        .query(String.class)
                        .single())
                .doesNotContain(token.substring(3));
    }

    @Test
    void aRevokedTokenIsWorthNothingAtOnceAndAnExpiredOneAfterItsTime() {
        account("052185000203", "0905000203");
        var revoked = tokens.issue("0905000203", PASSWORD, null, ADDRESS).orElseThrow();
        var expired = tokens.issue("0905000203", PASSWORD, null, ADDRESS).orElseThrow();
        tokens.actorOf(revoked.token());
        tokens.revoke(revoked.token(), "a revocation");

        assertThat(tokens.actorOf(revoked.token())).isEmpty();
        assertThat(tokens.actorOf(expired.token())).isPresent();
        TimeTravel.at(expired.expiresAt().plusSeconds(1))
                .run(() -> assertThat(tokens.actorOf(expired.token())).isEmpty());
    }

    @Test
    void theSameRequestGivesTheSameTokenAndTheCodeIsNotUsedTwice() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        var code = mai.codeNow(clock);
        var first = tokens.issue(mai.username(), mai.password(), code, ADDRESS, "sign-in 1")
                .orElseThrow();

        assertThat(tokens.issue(mai.username(), mai.password(), code, ADDRESS, "sign-in 1"))
                .contains(first);
        assertThat(tokens.issue(mai.username(), mai.password(), code, ADDRESS, "sign-in 2"))
                .isEmpty();
        assertThat(tokens.issue(mai.username(), "sai mật khẩu", code, ADDRESS, "sign-in 1"))
                .isEmpty();
        assertThatThrownBy(() -> tokens.issue(mai.username(), mai.password(), "000000", ADDRESS, "sign-in 1"))
                .isInstanceOf(KeyReused.class);

        account("052185000209", "0905000209");
        var citizens =
                tokens.issue("0905000209", PASSWORD, null, ADDRESS, "sign-in 1").orElseThrow();
        assertThat(tokens.issue("0905000209", PASSWORD, null, ADDRESS, "sign-in 1"))
                .contains(citizens);
        assertThat(tokens.actorOf(citizens.token())).contains(citizens.actor());
    }

    @Test
    void aRevocationWhoseAnswerWasLostMayBeSentAgain(@Autowired MockMvc mvc) throws Exception {
        account("052185000210", "0905000210");
        var token = tokens.issue("0905000210", PASSWORD, null, ADDRESS)
                .orElseThrow()
                .token();

        assertThat(revocation(mvc, token, "sign-out 1")).isEqualTo(204);
        assertThat(revocation(mvc, token, "sign-out 1")).isEqualTo(204);
        assertThat(revocation(mvc, token, "sign-out 2")).isEqualTo(401);
        assertThat(tokens.actorOf(token)).isEmpty();
    }

    private static int revocation(MockMvc mvc, String token, String key) throws Exception {
        return mvc.perform(delete("/api/v1/tokens")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void changingThePasswordEndsTheTokens() {
        var lan = account("052185000204", "0905000204");
        var issued = tokens.issue("0905000204", PASSWORD, null, ADDRESS).orElseThrow();
        tokens.actorOf(issued.token());
        changePassword.change(lan.actor(), PASSWORD, "trời xanh mây trắng");

        assertThat(tokens.actorOf(issued.token())).isEmpty();
    }

    /** The token was asked for while the password changed: written when the tokens of the old one were already ended. */
    @Test
    void aTokenOfAFormerPasswordIsWorthNothing() {
        var lan = account("052185000211", "0905000211");
        var issued = tokens.issue("0905000211", PASSWORD, null, ADDRESS).orElseThrow();
        jdbc.sql("update accounts.account set password_hash = 'another' where id = :id")
                .param("id", lan.id())
                .update();

        assertThat(tokens.actorOf(issued.token())).isEmpty();
    }

    @Test
    void aPasswordIsChangedWithAllThatEndsWithItOrNotAtAll() {
        var lan = account("052185000206", "0905000206");
        var issued = tokens.issue("0905000206", PASSWORD, null, ADDRESS).orElseThrow();
        jdbc.sql("""
                create function accounts.break() returns trigger language plpgsql as
                $$ begin raise exception 'the database went away'; end $$""").update();
        jdbc.sql("""
                create trigger break before delete on accounts.api_token
                for each row execute function accounts.break()""").update();
        try {
            assertThatThrownBy(() -> changePassword.change(lan.actor(), PASSWORD, "trời xanh mây trắng"))
                    .hasMessageContaining("went away");
        } finally {
            jdbc.sql("drop function accounts.break() cascade").update();
        }

        assertThat(accounts.signIn("0905000206", PASSWORD, null)).isPresent();
        assertThat(tokens.actorOf(issued.token())).isPresent();
    }

    @Test
    void aDisabledOfficersTokenIsWorthNothingWithinTenSeconds() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        var issued = tokens.issue(mai.username(), mai.password(), mai.codeNow(clock), ADDRESS)
                .orElseThrow();
        tokens.actorOf(issued.token());
        officers.disable(mai);

        TimeTravel.at(clock.instant().plusSeconds(11))
                .run(() -> assertThat(tokens.actorOf(issued.token())).isEmpty());
    }

    @Test
    void aRememberedTokenCostsNextToNothing() {
        account("052185000205", "0905000205");
        var token = tokens.issue("0905000205", PASSWORD, null, ADDRESS)
                .orElseThrow()
                .token();
        tokens.actorOf(token);
        var start = System.nanoTime();
        for (var i = 0; i < 1000; i++) {
            tokens.actorOf(token);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    }

    private Account account(String id, String phone) {
        return accounts.signUp(
                        new SignUp(
                                AccountKind.PERSON,
                                "Nguyễn Thị Lan",
                                id,
                                LocalDate.of(1985, 3, 4),
                                phone,
                                "",
                                "",
                                PASSWORD),
                        null)
                .whom();
    }
}
