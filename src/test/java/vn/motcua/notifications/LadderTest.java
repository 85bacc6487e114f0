package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.AnswerConsultation;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.Consult;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.ForwardDossier;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.dossiers.Troupe;
import vn.motcua.notifications.Notices.Notice;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Whoever has work is warned before it is late, and those who answer for them after; each rung once. */
@SampleTest
class LadderTest {

    private static final String QUESTION = "Nơi ở khai trong tờ khai có thật không?";

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
    AnswerConsultation answer;

    @Autowired
    Ladder ladder;

    @Autowired
    Notices notices;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRungIsToldOnceThoughNodesLookAtOnce() throws Exception {
        var number = asked();
        var soon = due(number, "step").minusSeconds(60);
        Callable<Boolean> node = () -> {
            look(number, soon);
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var done : nodes.invokeAll(Collections.nCopies(6, node))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(told(holder(number), number, NoticeKind.SOON, "Bước")).hasSize(1);
        assertThat(told(holder(number), number, NoticeKind.LATE, "Bước")).isEmpty();
    }

    @Test
    void aDueTimeThatMovedIsWarnedOfAnew() {
        var number = asked();
        var due = due(number, "step");
        look(number, due.minusSeconds(60));
        var later = due.plus(Duration.ofDays(28));
        move(number, later);
        look(number, due.minusSeconds(30));
        look(number, due.plusSeconds(60));
        assertThat(told(holder(number), number, NoticeKind.SOON, "Bước")).hasSize(1);
        assertThat(told(holder(number), number, NoticeKind.LATE, "Bước")).isEmpty();

        look(number, later.minusSeconds(60));
        assertThat(told(holder(number), number, NoticeKind.SOON, "Bước")).hasSize(2);

        move(number, due.minusSeconds(3600));
        look(number, due.minusSeconds(60));
        look(number, due);
        assertThat(told(holder(number), number, NoticeKind.LATE, "Bước")).hasSize(1);
    }

    @Test
    void whatCameWhenItWasLateAlreadyIsToldOnce() {
        var number = asked();
        var due = due(number, "step");
        move(number, due.minus(Duration.ofDays(30)));

        look(number, due);
        look(number, due.plusSeconds(60));

        assertThat(told(holder(number), number, NoticeKind.LATE, "Bước")).hasSize(1);
        assertThat(told(holder(number), number, NoticeKind.SOON, "Bước")).isEmpty();
    }

    @Test
    void whoIsAskedIsRemindedAndALateOpinionIsToldToTheHeadOfTheDeskAndTheAsker() {
        var number = asked();
        var due = due(number, "consultation");
        look(number, due.minusSeconds(60));
        assertThat(told(theAsked(), number, NoticeKind.ARRIVED, QUESTION)).hasSize(1);
        assertThat(told(theAsked(), number, NoticeKind.SOON, QUESTION)).hasSize(1);
        assertThat(told(holder(number), number, NoticeKind.SOON, QUESTION)).isEmpty();

        look(number, due.plusSeconds(60));
        look(number, due.plusSeconds(120));

        assertThat(told(theAsked(), number, NoticeKind.LATE, QUESTION)).hasSize(1);
        assertThat(told(holder(number), number, NoticeKind.LATE, QUESTION)).hasSize(1);
        var heads = agencies.holders(troupe.view(number).desk().id(), null, OfficerRole.DESK_HEAD);
        assertThat(heads)
                .isNotEmpty()
                .allSatisfy(head -> assertThat(
                                told(new Actor.Officer(head.id(), head.name()), number, NoticeKind.LATE, QUESTION))
                        .hasSize(1));
    }

    @Test
    void ofAnOpinionThatWasGivenNothingIsTold() {
        var number = asked();
        var due = due(number, "consultation");
        var no = troupe.view(number).consultations().getFirst().no();
        answer.answer(theAsked(), number, no, AnswerConsultation.Verdict.AGREE, "", RequestKey.random());

        look(number, due.minusSeconds(60));
        look(number, due.plusSeconds(60));

        assertThat(told(theAsked(), number, NoticeKind.SOON, QUESTION)).isEmpty();
        assertThat(told(theAsked(), number, NoticeKind.LATE, QUESTION)).isEmpty();
    }

    @Test
    void noticesAreTheirOfficersOwn() {
        var number = asked();
        look(number, due(number, "consultation").minusSeconds(60));
        var mine = told(theAsked(), number, NoticeKind.SOON, QUESTION).getFirst();
        var before = notices.unread(theAsked());

        assertThatThrownBy(() -> notices.read(cast.officer("mai.qn"), mine.id()))
                .isInstanceOf(NotFound.class);
        assertThat(notices.unread(theAsked())).isEqualTo(before);

        notices.read(theAsked(), mine.id());
        assertThat(notices.unread(theAsked())).isEqualTo(before - 1);
    }

    /** A birth whose case officer has asked the department of construction. */
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

    private Actor.Officer theAsked() {
        return cast.officer("vinh.sxd");
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

    private void move(DossierNumber number, Instant due) {
        jdbc.sql("""
                        update dossiers.step s set due = :due from dossiers.dossier d
                        where d.id = s.dossier and d.number = :number and s.left_at is null""")
                .param("due", Rows.utc(due))
                .param("number", number.value())
                .update();
    }

    private void look(DossierNumber number, Instant at) {
        jdbc.sql("update notifications.watch set look_at = least(look_at, :at) where number = :number")
                .param("at", Rows.utc(at))
                .param("number", number.value())
                .update();
        ladder.look(number, at);
    }

    private List<Notice> told(Actor.Officer officer, DossierNumber number, NoticeKind kind, String words) {
        return notices.page(officer, null, 1000).notices().stream()
                .filter(notice -> notice.number().equals(number) && notice.kind() == kind)
                .filter(notice -> notice.text().contains(words))
                .toList();
    }
}
