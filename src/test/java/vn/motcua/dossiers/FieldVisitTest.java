package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.DossierView.VisitView;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.vocabulary.NotFound;

/** Things are looked at where they are by appointment, and what was found is kept. */
@SampleTest
class FieldVisitTest {

    private static final String CERTIFIED_COPY = "2.000815";
    private static final String REASON = "Chủ hồ sơ báo bận, đề nghị hẹn lại.";
    private static final String FINDING = "Hiện trạng thửa đất đúng như bản vẽ, không có tranh chấp.";

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    ArrangeVisit arrange;

    @Autowired
    MoveVisit move;

    @Autowired
    CancelVisit cancel;

    @Autowired
    RecordVisit record;

    @Autowired
    Appraise appraise;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    DossierReading reading;

    @Autowired
    Attachments attachments;

    @Autowired
    EventChain chain;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void aStepIsNotLeftWhileTheApplicantIsExpectedOnSite() {
        var number = arranged();
        assertThatThrownBy(() -> arrange.arrange(tuan(), number, null, plan(in(2)), RequestKey.random()))
                .isInstanceOf(AlreadyMoved.class)
                .hasMessageContaining(tuan().name());
        assertThatThrownBy(() -> appraise(number))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lịch xác minh thực tế", tuan().name());

        cancel.cancel(tuan(), number, null, visit(number).no(), REASON, RequestKey.random());

        assertThat(visit(number).end()).isEqualTo(VisitEnd.CANCELLED);
        assertThat(reading.read(tuan(), number).offers()).contains(Offer.ARRANGE_VISIT);
        assertThat(appraise(number).state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(chain.isIntact(number)).isTrue();
    }

    @Test
    void theApplicantReadsWhenAndWhereAndWhyItWasMoved() {
        var number = arranged();
        var no = visit(number).no();
        var faults = catchThrowableOfType(
                        InvalidInput.class,
                        () -> move.move(
                                tuan(),
                                number,
                                null,
                                no,
                                new VisitPlan(clock.instant(), "", "x"),
                                "",
                                RequestKey.random()))
                .faults();
        assertThat(faults).extracting(Fault::field).containsExactly("at", "place", "reason");

        var later = in(3);
        move.move(tuan(), number, null, no, plan(later), REASON, RequestKey.random());

        var own = reading.read(Cast.HOA, number);
        assertThat(own.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.at()).isEqualTo(later);
            assertThat(visit.place()).isEqualTo("Thửa đất số 12");
            assertThat(visit.end()).isNull();
        });
        assertThat(own.timeline().getLast().said()).contains("Thửa đất số 12", REASON);
    }

    @Test
    void theMinutesAreTheOfficesAndStandOnce() {
        var number = arranged();
        var no = visit(number).no();
        var file = cast.pdf(tuan());
        assertThatThrownBy(() -> record(cast.officer("mai.qn"), number, no, null))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> record(cast.officer("nam.sxd"), number, no, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record.record(
                        tuan(),
                        number,
                        null,
                        no,
                        new VisitMinutes(in(1), "Các bên", FINDING, null),
                        RequestKey.random()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chưa diễn ra");

        record(tuan(), number, no, new VisitMinutes(null, "Các bên", FINDING, file));

        var kept = visit(number);
        assertThat(kept.end()).isEqualTo(VisitEnd.RECORDED);
        assertThat(kept.finding()).isEqualTo(FINDING);
        assertThat(attachments.file(tuan(), number, file).id()).isEqualTo(file);
        assertThatThrownBy(() -> attachments.file(Cast.HOA, number, file)).isInstanceOf(NotFound.class);
        assertThat(json.writeValueAsString(reading.read(Cast.HOA, number))).doesNotContain(FINDING);
        assertThatThrownBy(() -> cancel.cancel(tuan(), number, null, no, REASON, RequestKey.random()))
                .isInstanceOf(AlreadyMoved.class)
                .hasMessageContaining("Đã xác minh");
        assertThat(reading.read(tuan(), number).timeline())
                .extracting(Happening::type)
                .endsWith(EventType.VISIT_ARRANGED, EventType.VISIT_RECORDED);
    }

    @Test
    void anAppointmentEndsWithItsDossier() {
        var number = arranged();

        withdraw.withdraw(Cast.HOA, number, "", WithdrawDossier.Proof.NONE, RequestKey.random());

        assertThat(visit(number).end()).isEqualTo(VisitEnd.DOSSIER_ENDED);
    }

    private void record(Actor actor, DossierNumber number, int visit, @Nullable VisitMinutes minutes) {
        record.record(
                actor,
                number,
                troupe.open(number).getFirst().no(),
                visit,
                minutes == null ? new VisitMinutes(null, "Các bên", FINDING, null) : minutes,
                RequestKey.random());
    }

    private Standing appraise(DossierNumber number) {
        return appraise.appraise(tuan(), number, null, Appraise.Finding.ELIGIBLE, "", RequestKey.random());
    }

    private DossierNumber arranged() {
        var number = submit.submit(Cast.HOA, cast.filing(CERTIFIED_COPY, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
        receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
        arrange.arrange(tuan(), number, null, plan(in(1)), RequestKey.random());
        return number;
    }

    private VisitView visit(DossierNumber number) {
        return troupe.view(number).visits().getFirst();
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }

    private static VisitPlan plan(Instant at) {
        return new VisitPlan(at, "Thửa đất số 12", "Chủ hồ sơ, công chức địa chính");
    }

    private Actor.Officer tuan() {
        return cast.officer("tuan.qn");
    }
}
