package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.TestDatabase;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** E-mail through a real SMTP server: where it may go, that nothing is lost, and what a refusal leaves behind. */
class MailTest {

    private static final Actor.Officer MAI = new Actor.Officer(7001, "Mai");
    private static final Actor.Officer SON = new Actor.Officer(7002, "Sơn");
    private static final Letter LETTER = new Letter("[Một Cửa] Quá hạn: hồ sơ", "Việc đã quá hạn từ thứ Năm.\n");
    private static final Instant START = Instant.parse("2026-11-27T02:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    private GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private int port;

    @BeforeEach
    void start() {
        mailServer.start();
        port = mailServer.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void anAddressIsUsedOnlyAfterItsCodeCameBackAndTheCodeOnlyOnce() throws Exception {
        var settings = settings(START);
        settings.wish(MAI, MailWish.AT_ONCE);
        settings.ask(MAI, "mai@example.gov.vn", RequestKey.random());
        tell("before", MAI);
        assertThat(settings.of(MAI).address()).isNull();

        var code = code(START);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> settings.confirm(SON, code)).isInstanceOf(InvalidInput.class);
        settings.confirm(MAI, code.toLowerCase(Locale.ROOT));
        assertThat(settings.of(MAI).address()).isEqualTo("mai@example.gov.vn");
        assertThatThrownBy(() -> settings.confirm(MAI, code)).isInstanceOf(InvalidInput.class);
        assertThat(settings.of(SON).address()).isNull();
        assertThat(database.jdbc()
                        .sql("select body from notifications.mail")
                        .query(String.class)
                        .list())
                .containsOnly("");
    }

    @Test
    void aCodeEndsAfterHalfAnHourAndAfterFiveWrongTries() throws Exception {
        settings(START).ask(MAI, "mai@example.gov.vn", RequestKey.random());
        var old = code(START);
        assertThatThrownBy(() -> settings(START.plus(Duration.ofMinutes(30))).confirm(MAI, old))
                .isInstanceOf(InvalidInput.class);

        settings(START).ask(MAI, "mai@example.gov.vn", RequestKey.random());
        var fresh = code(START);
        for (var tried = 0; tried < 5; tried++) {
            assertThatThrownBy(() -> settings(START).confirm(MAI, "WRONG")).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> settings(START).confirm(MAI, fresh)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theSameRequestSendsOneCodeAndFiveAnHourAreEnough() {
        var key = RequestKey.random();
        settings(START).ask(MAI, "mai@example.gov.vn", key);
        settings(START).ask(MAI, "mai@example.gov.vn", key);
        assertThat(waiting()).isEqualTo(1);
        IntStream.range(0, 4).forEach(n -> settings(START).ask(MAI, "mai@example.gov.vn", RequestKey.random()));
        assertThatThrownBy(() -> settings(START).ask(MAI, "mai@example.gov.vn", RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void vietnameseArrivesAsItWasWritten() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        postman(START).carry();

        var got = last();
        assertThat(got.getSubject()).isEqualTo(LETTER.subject());
        assertThat(got.getContent().toString().strip()).isEqualTo(LETTER.body().strip());
        assertThat(got.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(GreenMailUtil.getAddressList(got.getAllRecipients())).isEqualTo("mai@example.gov.vn");
    }

    @Test
    void aServerThatIsDownLosesNothingAndIsAskedLessAndLessOften() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        tell("b", MAI);
        mailServer.stop();
        postman(START).carry();
        assertThat(waiting()).isEqualTo(2);
        assertThat(settings(START).of(MAI).waiting()).isEqualTo(2);
        for (var minute : List.of(1, 3, 7)) {
            postman(START.plus(Duration.ofMinutes(minute))).carry();
        }
        assertThat(database.jdbc()
                        .sql("select max(tries) from notifications.mail")
                        .query(Integer.class)
                        .single())
                .isBetween(2, 4);

        mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        postman(START.plus(Duration.ofHours(2))).carry();
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatWaitedForDaysIsNoNewsAndIsNotSent() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        mailServer.stop();
        postman(START).carry();

        mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        postman(START.plus(Duration.ofDays(3))).carry();

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void nodesThatCarryAtOnceSendEachMailOnce() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        var before = mailServer.getReceivedMessages().length;
        IntStream.range(0, 20).forEach(n -> tell("n" + n, MAI));
        Callable<Boolean> node = () -> {
            postman(START).carry();
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var done : nodes.invokeAll(Collections.nCopies(3, node))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(mailServer.getReceivedMessages()).hasSize(before + 20);
    }

    @Test
    void aRepetitionAfterANodeDiedBearsTheSameId() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        postman(START).carry();
        var first = last().getMessageID();
        database.jdbc()
                .sql(
                        "update notifications.mail set state = 'WAITING', ended_at = null, try_at = written_at where kind = 'NOTICE'")
                .update();
        postman(START).carry();
        assertThat(last().getMessageID()).isEqualTo(first);
    }

    @Test
    void whatIsToldAgainIsWrittenOnceAndAfterAnUndoneTransactionNotAtAll() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        tell("a", MAI);
        assertThat(waiting()).isEqualTo(1);
        transactions.executeWithoutResult(status -> {
            tell("b", MAI);
            status.setRollbackOnly();
        });
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aNewAddressGetsWhatWaitsAndUntilItIsConfirmedTheFormerOneDoes() throws Exception {
        confirmed(MAI, "old@example.gov.vn");
        settings(START).ask(MAI, "new@example.gov.vn", RequestKey.random());
        var code = code(START);
        tell("a", MAI);
        postman(START).carry();
        assertThat(mailServer.getReceivedMessagesForDomain("old@example.gov.vn"))
                .hasSize(2);

        tell("b", MAI);
        settings(START).confirm(MAI, code);
        postman(START).carry();
        assertThat(mailServer.getReceivedMessagesForDomain("new@example.gov.vn"))
                .hasSize(2);

        tell("c", MAI);
        var before = mailServer.getReceivedMessages().length;
        settings(START).forget(MAI);
        postman(START).carry();
        assertThat(mailServer.getReceivedMessages()).hasSize(before);
        assertThat(waiting()).isZero();
    }

    @Test
    void aRefusedAddressIsKeptAndShownToItsOfficerAlone() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        try (var refusing = new RefusingServer("RCPT", "550 5.1.1 No such person")) {
            postman(START.plusSeconds(60), refusing.port()).carry();
        }
        assertThat(settings(START).of(MAI).refusal())
                .extracting(refusal -> refusal.answer())
                .asString()
                .contains("550 5.1.1 No such person");
        assertThat(settings(START).of(SON).refusal()).isNull();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsRefusedForNowOrForTheSendersSakeIsTriedAgain() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        try (var busy = new RefusingServer("RCPT", "450 4.2.0 Greylisted");
                var strict = new RefusingServer("MAIL", "550 5.7.1 Sender not allowed")) {
            postman(START, busy.port()).carry();
            postman(START.plus(Duration.ofHours(1)), strict.port()).carry();
        }
        assertThat(waiting()).isEqualTo(1);
        postman(START.plus(Duration.ofHours(3))).carry();
        assertThat(waiting()).isZero();
    }

    @Test
    void overTlsOnlyACertificateThatIsTrustedIsTalkedTo() throws Exception {
        confirmed(MAI, "mai@example.gov.vn");
        tell("a", MAI);
        var safe = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        safe.start();
        try {
            var tls = environment(safe.getSmtps().getPort()).withProperty("spring.mail.protocol", "smtps");
            postman(START, tls).carry();
            assertThat(safe.getReceivedMessages()).isEmpty();
            assertThat(waiting()).isEqualTo(1);

            tls.setProperty("spring.mail.properties.mail.smtps.ssl.trust", "127.0.0.1");
            tls.setProperty("spring.mail.properties.mail.smtps.ssl.checkserveridentity", "false");
            postman(START.plus(Duration.ofHours(1)), tls).carry();
            assertThat(safe.getReceivedMessages()).hasSize(1);
        } finally {
            safe.stop();
        }
    }

    @Test
    void withoutAServerNothingIsPromised() {
        var none = settings(START, new MockEnvironment());
        assertThat(none.of(MAI).served()).isFalse();
        assertThatThrownBy(() -> none.ask(MAI, "mai@example.gov.vn", RequestKey.random()))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mai",
                "@example.vn",
                "mai@",
                "mai@example",
                "mai@@example.vn",
                "mai@example..vn",
                ".mai@example.vn",
                "mai@-a.vn",
                "mai@example.vn\r\nBcc: x@y.vn",
                "mai@example.vn>\nDATA",
                "mai,son@example.vn",
                "\"mai\"@example.vn",
                "mai son@example.vn",
                "tỉnh@example.vn",
                "mai@tỉnh.vn"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> MailAddress.typed(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aLongAddressIsRefusedInNoTime() {
        var typed = "a".repeat(64) + "@" + "a.".repeat(200_000) + "!";
        var begun = System.nanoTime();
        assertThatThrownBy(() -> MailAddress.typed(typed)).isInstanceOf(InvalidInput.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    private void confirmed(Actor.Officer officer, String address) throws Exception {
        settings(START).wish(officer, MailWish.AT_ONCE);
        settings(START).ask(officer, address, RequestKey.random());
        settings(START).confirm(officer, code(START));
    }

    /** Carries what waits, and reads the code out of the last mail. */
    private String code(Instant now) throws Exception {
        postman(now).carry();
        var text = last().getContent().toString();
        var start = text.indexOf(": ") + 2;
        return text.substring(start, start + 8);
    }

    private MimeMessage last() {
        var all = mailServer.getReceivedMessages();
        return all[all.length - 1];
    }

    private void tell(String what, Actor.Officer officer) {
        outbox(START).write(Outbox.Kind.NOTICE, MailWish.AT_ONCE, List.of(officer.officer()), what, LETTER);
    }

    private int waiting() {
        return database.jdbc()
                .sql("select count(*) from notifications.mail where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private Outbox outbox(Instant now) {
        return new Outbox(database.jdbc(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private MailSettings settings(Instant now) {
        return settings(now, environment(port));
    }

    private MailSettings settings(Instant now, MockEnvironment environment) {
        return new MailSettings(
                database.jdbc(),
                outbox(now),
                new MailServer(environment),
                new Letter.Writer("https://motcua.example.gov.vn"),
                transactions,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Postman postman(Instant now) {
        return postman(now, port);
    }

    private Postman postman(Instant now, int port) {
        return postman(now, environment(port));
    }

    private Postman postman(Instant now, MockEnvironment environment) {
        return new Postman(outbox(now), new MailServer(environment), "https://motcua.example.gov.vn");
    }

    private static MockEnvironment environment(int port) {
        var environment = new MockEnvironment();
        Map.of("host", "127.0.0.1", "port", Integer.toString(port))
                .forEach((name, value) -> environment.setProperty("spring.mail." + name, value));
        environment.setProperty("motcua.mail.from", "motcua@example.gov.vn");
        return environment;
    }

    /** Speaks SMTP as far as one command, which it refuses. */
    private static final class RefusingServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        RefusingServer(String command, String answer) throws IOException {
            Thread.ofVirtual().start(() -> serve(command, answer));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String refused, String answer) {
            try (var caller = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
                var out = caller.getOutputStream();
                say(out, "220 ready");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    say(out, line.startsWith(refused) ? answer : "250 fine");
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
