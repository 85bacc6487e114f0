package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.SampleTest;
import vn.motcua.calendar.CalendarEffect;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DaysOff;
import vn.motcua.calendar.Holiday;
import vn.motcua.calendar.Province;
import vn.motcua.calendar.Reliability;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.WithdrawDossier.Proof;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.TimeTravel;

/** A change of the calendar moves the due times of running dossiers, says why, and makes nothing late. */
@SampleTest
class MovedDueTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final String DISABILITY = "1.001662";
    private static final Actor ADMINISTRATOR = new Actor.Machine("Quản trị lịch");

    @Autowired
    Cast cast;

    @Autowired
    Troupe troupe;

    @Autowired
    SubmitOnline submit;

    @Autowired
    ReceiveAtDesk receive;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    ForwardDossier forward;

    @Autowired
    RequestSupplement ask;

    @Autowired
    SupplementDossier supplement;

    @Autowired
    DueRecountJob job;

    @Autowired
    DaysOff daysOff;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarEffect effect;

    @Autowired
    DossierReading reading;

    @Autowired
    EventChain chain;

    @Test
    void aNewDayOffMovesWhatItTouchesOnceAndTheHistorySaysWhy() {
        var monday = at("2033-03-07T02:00:00Z");
        var number = received(BUILDING_PERMIT, monday);
        var before = view(number, monday);
        var legs = before.legs().stream().map(DossierView.LegView::due).toList();

        dayOff("Ngày hội của tỉnh", LocalDate.of(2033, 3, 9), monday.plusSeconds(3600));
        var later = monday.plusSeconds(7200);
        recount(later);
        recount(later);

        var after = view(number, later);
        assertThat(Province.dateOf(due(before))).isEqualTo(LocalDate.of(2033, 3, 28));
        assertThat(due(after)).isEqualTo(due(before).plus(Duration.ofDays(1)));
        assertThat(after.deadline().due()).isEqualTo(due(after));
        assertThat(after.times().firstDue()).isEqualTo(due(before));
        assertThat(after.legs()).hasSameSizeAs(legs);
        for (var i = 0; i < legs.size(); i++) {
            assertThat(after.legs().get(i).due())
                    .isEqualTo(calendars.ofProvince().plusWorking(legs.get(i), Duration.ofHours(8)));
        }
        assertThat(after.version()).isEqualTo(before.version() + 1);
        var moved = after.timeline().getLast();
        assertThat(moved.type()).isEqualTo(EventType.DUE_MOVED);
        assertThat(moved.by()).isEqualTo(MoveDue.CALENDAR.name());
        assertThat(String.valueOf(moved.details().get("reason"))).contains("Thêm ngày nghỉ Ngày hội của tỉnh");
        assertThat(chain.isIntact(number)).isTrue();
        assertThat(TimeTravel.at(later)
                        .call(() -> reading.read(Cast.HOA, number))
                        .timeline()
                        .getLast()
                        .said())
                .contains("Ngày hội của tỉnh");
    }

    @Test
    void aDayOffTakenBackMakesNothingLate() {
        var monday = at("2033-04-04T02:00:00Z");
        var friday = LocalDate.of(2033, 4, 8);
        dayOff("Nghỉ bù", friday, monday.minusSeconds(60));
        var number = received(DISABILITY, monday);
        var due = due(view(number, monday));

        var hourBefore = due.minusSeconds(3600);
        TimeTravel.at(hourBefore).run(() -> daysOff.remove(friday, ADMINISTRATOR));
        recount(hourBefore.plusSeconds(60));

        var after = view(number, hourBefore.plusSeconds(60));
        assertThat(due(after)).isEqualTo(due);
        assertThat(after.deadline().due()).isEqualTo(due);
        assertThat(after.deadline().explanation())
                .anySatisfy(line -> assertThat(line.label()).startsWith("Giữ hạn đã hẹn"));
        assertThat(String.valueOf(after.timeline().getLast().details().get("reason")))
                .contains("Bỏ ngày nghỉ", "giữ nguyên");
    }

    @Test
    void aDayOffTakenBackInTimeBringsTheDueDateForward() {
        var monday = at("2033-05-09T02:00:00Z");
        var friday = LocalDate.of(2033, 5, 13);
        dayOff("Nghỉ bù", friday, monday.minusSeconds(60));
        var number = received(DISABILITY, monday);
        var due = due(view(number, monday));

        TimeTravel.at(monday.plusSeconds(60)).run(() -> daysOff.remove(friday, ADMINISTRATOR));
        recount(monday.plusSeconds(120));

        assertThat(due(view(number, monday.plusSeconds(120)))).isEqualTo(due.minus(Duration.ofDays(1)));
    }

    @Test
    void aDayOffDuringAPauseEatsNothingOfTheSteps() {
        var monday = at("2033-06-06T02:00:00Z");
        var number = received(DISABILITY, monday);
        TimeTravel.at(monday).run(() -> forward.forward(holder(number), number, null, "", RequestKey.random()));
        var left = leftOfStep(number, monday);
        TimeTravel.at(monday)
                .run(() -> ask.request(
                        holder(number),
                        number,
                        null,
                        List.of(new MissingPaper(1, "Bị mờ trang 2")),
                        "Cần bản rõ nét để đối chiếu",
                        RequestKey.random()));

        dayOff("Ngày hội", LocalDate.of(2033, 6, 9), monday.plusSeconds(60));
        recount(monday.plusSeconds(120));
        var friday = at("2033-06-10T02:00:00Z");
        TimeTravel.at(friday)
                .run(() -> supplement.supplement(
                        Cast.HOA,
                        number,
                        List.of(Paper.uploaded(1, List.of(cast.pdf(Cast.HOA)))),
                        "",
                        RequestKey.random()));

        assertThat(leftOfStep(number, friday)).isEqualTo(left);
        var after = view(number, friday);
        assertThat(after.deadline().due()).isEqualTo(due(after));
        recount(friday);
        assertThat(view(number, friday).version()).isEqualTo(after.version());
    }

    @Test
    void theAnswerToAnOnlineFilingMovesToo() {
        var monday = at("2033-07-04T02:00:00Z");
        var number = TimeTravel.at(monday).call(() -> filed(DISABILITY));
        var before = Objects.requireNonNull(view(number, monday).times().intakeDue());

        dayOff("Bão số 4", LocalDate.of(2033, 7, 5), monday.plusSeconds(60));
        recount(monday.plusSeconds(120));

        assertThat(view(number, monday).times().intakeDue()).isEqualTo(before.plus(Duration.ofDays(1)));
    }

    @Test
    void theEffectIsToldBeforeAnythingIsChanged() {
        var monday = at("2033-08-01T02:00:00Z");
        var number = received(DISABILITY, monday);
        var due = due(view(number, monday));
        var day = LocalDate.of(2033, 8, 4);

        var told = TimeTravel.at(monday.plusSeconds(60))
                .call(() -> effect.of(() ->
                        daysOff.add(new Holiday(day, day, "Thử", Reliability.ANNOUNCED, "Kiểm thử"), ADMINISTRATOR)));

        assertThat(told).anySatisfy(line -> assertThat(line).contains("hạn trả lùi lại"));
        assertThat(calendars.ofProvince().isWorkingDay(day)).isTrue();
        recount(monday.plusSeconds(120));
        assertThat(due(view(number, monday))).isEqualTo(due);
        assertThat(effect.of(() -> daysOff.add(
                        new Holiday(
                                LocalDate.of(2059, 8, 4),
                                LocalDate.of(2059, 8, 4),
                                "Thử",
                                Reliability.ANNOUNCED,
                                "Kiểm thử"),
                        ADMINISTRATOR)))
                .isEmpty();
    }

    @Test
    void twoHandsOnOneDossierLoseNothing() {
        var monday = at("2033-09-05T02:00:00Z");
        var number = received(DISABILITY, monday);
        dayOff("Ngày hội", LocalDate.of(2033, 9, 8), monday.plusSeconds(60));

        TimeTravel.at(monday.plusSeconds(120))
                .run(() -> forward.forward(holder(number), number, null, "", RequestKey.random()));
        recount(monday.plusSeconds(180));

        var after = view(number, monday.plusSeconds(180));
        assertThat(after.deadline().due()).isEqualTo(due(after));
        assertThat(chain.isIntact(number)).isTrue();
        assertThatThrownBy(() -> TimeTravel.at(monday.plusSeconds(240))
                        .run(() -> receive.receive(troupe.desk(number), number, null, RequestKey.random())))
                .isInstanceOf(AlreadyMoved.class);
    }

    @Test
    void aDossierThatEndedIsExplainedAsItEndedWhateverTheCalendarBecomes() {
        var monday = at("2033-08-01T02:00:00Z");
        var number = received(DISABILITY, monday);
        TimeTravel.at(monday.plusSeconds(60))
                .run(() -> withdraw.withdraw(Cast.HOA, number, "", Proof.NONE, RequestKey.random()));
        var due = due(view(number, monday.plusSeconds(120)));

        dayOff("Nghỉ bù", LocalDate.of(2033, 8, 3), monday.plusSeconds(180));
        recount(monday.plusSeconds(240));

        var after = view(number, monday.plusSeconds(300));
        assertThat(due(after)).isEqualTo(due);
        assertThat(after.deadline().due()).isEqualTo(due);
        assertThat(after.deadline().explanation())
                .anySatisfy(line -> assertThat(line.value()).contains("lịch làm việc đã thay đổi sau đó"));
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private DossierNumber filed(String procedure) {
        return submit.submit(Cast.HOA, cast.filing(procedure, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                .number();
    }

    private DossierNumber received(String procedure, Instant moment) {
        return TimeTravel.at(moment).call(() -> {
            var number = filed(procedure);
            receive.receive(troupe.desk(number), number, null, RequestKey.random());
            return number;
        });
    }

    private void dayOff(String name, LocalDate day, Instant moment) {
        TimeTravel.at(moment)
                .run(() -> daysOff.add(new Holiday(day, day, name, Reliability.ANNOUNCED, "Kiểm thử"), ADMINISTRATOR));
    }

    private void recount(Instant moment) {
        TimeTravel.at(moment).run(job::work);
    }

    private DossierView view(DossierNumber number, Instant moment) {
        return TimeTravel.at(moment).call(() -> troupe.view(number));
    }

    private Actor.Officer holder(DossierNumber number) {
        return troupe.holder(troupe.open(number).getFirst()).orElseThrow();
    }

    private Duration leftOfStep(DossierNumber number, Instant moment) {
        var step = TimeTravel.at(moment).call(() -> troupe.open(number)).getFirst();
        return calendars.forAgency(step.agency().id()).workingTime(moment, step.due());
    }

    private static Instant due(DossierView view) {
        return Objects.requireNonNull(view.times().due());
    }
}
