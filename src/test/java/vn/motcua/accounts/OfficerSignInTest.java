package vn.motcua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaTest;
import vn.motcua.agencies.OfficerRole;

@MotCuaTest
class OfficerSignInTest {

    @Autowired
    OfficerSignIn signIn;

    @Autowired
    OfficerCredentials credentials;

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
    void passwordAndCodeTogetherLetAnOfficerIn() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);

        assertThat(signIn.password(mai.username(), mai.password(), null)).isPresent();
        assertThat(signIn.code(mai.id(), null, mai.codeNow(clock), null)).hasValueSatisfying(proved -> {
            assertThat(proved.whom().officer()).isEqualTo(mai.id());
            assertThat(proved.whom().name()).isEqualTo("Trần Thị Mai");
        });
    }

    @Test
    void aCodeWorksOnceAndAnEarlierOneNoMore() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        var step = Totp.step(clock.instant());

        assertThat(signIn.code(mai.id(), null, mai.code(step), null)).isPresent();
        assertThat(signIn.code(mai.id(), null, mai.code(step), null)).isEmpty();
        assertThat(signIn.code(mai.id(), null, mai.code(step - 1), null)).isEmpty();
    }

    @Test
    void aCodeSentTwiceAtOnceWorksOnce() throws Exception {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        var code = mai.codeNow(clock);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> signIn.code(mai.id(), null, code, null).isPresent())
                    .toList());

            assertThat(tries.stream().filter(Future::resultNow)).hasSize(1);
        }
    }

    @Test
    void of200ParallelTriesFivePasswordsAreEvaluatedAndThenEvenTheRightOneIsRefused() throws Exception {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Object>>mapToObj(
                            i -> () -> signIn.password(mai.username(), "guess number " + i, "203.0.113." + i % 8))
                    .toList());
        }

        assertThat(logged(mai.id(), "PASSWORD_WRONG")).isEqualTo(5);
        assertThat(logged(mai.id(), "NO_TRIES_LEFT")).isEqualTo(195);
        assertThat(signIn.password(mai.username(), mai.password(), null)).isEmpty();
        assertThat(signIn.code(mai.id(), null, mai.codeNow(clock), null)).isEmpty();
    }

    @Test
    void guessingCodesWithTheRightPasswordIsCountedTogether() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        for (var i = 0; i < 3; i++) {
            signIn.password(mai.username(), mai.password(), null);
            signIn.code(mai.id(), null, "no code", null);
            signIn.code(mai.id(), null, "no code", null);
        }

        assertThat(logged(mai.id(), "CODE_WRONG")).isEqualTo(5);
        assertThat(signIn.code(mai.id(), null, mai.codeNow(clock), null)).isEmpty();
    }

    @Test
    void aDisabledOrUnknownOfficerIsRefusedLikeAWrongPassword() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        officers.disable(mai);

        assertThat(signIn.password("nobody", "anything at all", null)).isEmpty();
        assertThat(signIn.code(mai.id(), null, mai.codeNow(clock), null)).isEmpty();
        assertThat(logged(mai.id(), "DISABLED")).isEqualTo(1);
    }

    @Test
    void enrollingAgainMakesTheOldProofsWorthless() {
        var mai = officers.enrol(OfficerRole.CASE_OFFICER);
        credentials.enrol(mai.id());

        assertThat(signIn.password(mai.username(), mai.password(), null)).isEmpty();
        assertThat(signIn.code(mai.id(), null, mai.codeNow(clock), null)).isEmpty();
    }

    private long logged(long officer, String outcome) {
        return jdbc.sql("select count(*) from accounts.sign_in_log where identity = :identity and outcome = :outcome")
                .param("identity", Identity.ofOfficer(officer))
                .param("outcome", outcome)
                .query(Long.class)
                .single();
    }
}
