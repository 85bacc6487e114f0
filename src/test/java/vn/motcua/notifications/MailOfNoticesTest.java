package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.MotCuaTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.Consult;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.dossiers.Troupe;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/** Warnings as they arrive by e-mail: at once, or as one digest on the morning of a working day. */
@MotCuaTest(properties = "motcua.sample=true")
@Import({Cast.class, Troupe.class})
class MailOfNoticesTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String QUESTION = "Bà Nguyễn Thị Hoa có ở đó không?";

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ForwardDossier forward;

    @Autowired
    Consult consult;

    @Autowired
    Ladder ladder;

    @Autowired
    Digest digest;

    @Autowired
    Postman postman;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("motcua.mail.from", () -> "motcua@example.gov.vn");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void forget() throws Exception {
        jdbc.sql("delete from notifications.mail").update();
        jdbc.sql("delete from notifications.mail_setting").update();
        jdbc.sql("delete from notifications.notice").update();
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void aWarningLeavesAtOnceAndNamesNobody() throws Exception {
        var number = asked();
        wants("vinh.sxd", MailWish.AT_ONCE);
        var soon = due(number, "consultation").minusSeconds(60);
        look(number, soon);
        look(number, soon);
        postman.carry();

        var mails = Stream.of(SERVER.getReceivedMessages())
                .map(MailOfNoticesTest::text)
                .filter(text -> text.contains("Sắp đến hạn: hồ sơ " + number.value()))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst())
                .contains("yêu cầu lấy ý kiến", "/desk/dossiers/" + number.value())
                .doesNotContain("Hoa", "Nguyễn", QUESTION);
    }

    @Test
    void theDigestTellsWhatIsLateOldestFirstOnceADayAndNotOnADayOff() throws Exception {
        var older = asked();
        var newer = asked();
        var due = due(newer, "consultation");
        jdbc.sql("""
                        update dossiers.consultation c set due = c.due - interval '1 hour' from dossiers.dossier d
                        where d.id = c.dossier and d.number = :number""").param("number", older.value()).update();
        wants("vinh.sxd", MailWish.DIGEST);
        wants("mai.qn", MailWish.DIGEST);
        look(newer, due.plusSeconds(60));
        look(older, due.plusSeconds(60));
        var dayOff = Stream.iterate(Province.dateOf(due).plusDays(1), day -> day.plusDays(1))
                .filter(day -> !calendars.ofProvince().isWorkingDay(day))
                .findFirst()
                .orElseThrow();
        digestOn(dayOff);
        assertThat(digests()).isZero();

        var morning = calendars.ofProvince().nextWorkingDay(dayOff);
        digestOn(morning);
        digestOn(morning);
        assertThat(digests()).isEqualTo(1);
        var text = jdbc.sql("select body from notifications.mail where kind = 'DIGEST'")
                .query(String.class)
                .single();
        assertThat(text).startsWith("QUÁ HẠN (").doesNotContain("Hoa", "Nguyễn", QUESTION);
        assertThat(text.indexOf(older.value())).isPositive().isLessThan(text.indexOf(newer.value()));
    }

    @Test
    void theDigestTellsWhatWillSoonBeLateToWhoeverHasIt() {
        var number = asked();
        var due = due(number, "consultation");
        look(number, due.minusSeconds(60));
        wants("vinh.sxd", MailWish.DIGEST);

        TimeTravel.at(due.minusSeconds(30)).run(() -> digest.write());

        assertThat(jdbc.sql("select body from notifications.mail where kind = 'DIGEST'")
                        .query(String.class)
                        .list())
                .as("written on a working day, since an opinion is due in working hours")
                .singleElement()
                .asString()
                .startsWith("SẮP ĐẾN HẠN (")
                .contains(number.value())
                .doesNotContain("QUÁ HẠN (");
    }

    private DossierNumber asked() {
        var number = submit.submit(Cast.HOA, cast.filing("1.001193", Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(troupe.desk(number), number, null, RequestKey.random());
        forward.forward(holder(number), number, null, "", RequestKey.random());
        consult.ask(holder(number), number, null, "H21.18", null, QUESTION, 3, RequestKey.random());
        return number;
    }

    private Actor.Officer holder(DossierNumber number) {
        return troupe.holder(troupe.open(number).getFirst()).orElseThrow();
    }

    private Instant due(DossierNumber number, String table) {
        return jdbc.sql("select w.due from dossiers." + table + """
                         w join dossiers.dossier d on d.id = w.dossier
                        where d.number = :number order by w.no desc limit 1""")
                .param("number", number.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void look(DossierNumber number, Instant at) {
        jdbc.sql("update notifications.watch set look_at = least(look_at, :at) where number = :number")
                .param("at", Rows.utc(at))
                .param("number", number.value())
                .update();
        ladder.look(number, at);
    }

    private void wants(String username, MailWish wish) {
        jdbc.sql("""
                        insert into notifications.mail_setting (officer, wish, address, confirmed_at)
                        values (:officer, :wish, :address, now())""")
                .param("officer", cast.officer(username).officer())
                .param("wish", wish.name())
                .param("address", username + "@example.gov.vn")
                .update();
    }

    private void digestOn(LocalDate day) {
        TimeTravel.at(day.atTime(LocalTime.of(7, 0)).atZone(Province.ZONE).toInstant())
                .run(() -> digest.write());
    }

    private int digests() {
        return jdbc.sql("select count(*) from notifications.mail where kind = 'DIGEST'")
                .query(Integer.class)
                .single();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
