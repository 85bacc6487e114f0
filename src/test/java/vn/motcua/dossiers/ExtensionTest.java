package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.SampleTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.TimeTravel;

/** A new date is given once, in time, by the head of the agency, with an apology. */
@SampleTest
class ExtensionTest {

    private static final String BUILDING_PERMIT = "1.013225";
    private static final String REASON = "Phải kiểm tra thực địa lần hai do thời tiết xấu.";
    private static final Instant MONDAY = Instant.parse("2034-03-06T02:00:00Z");

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
    ExtendDeadline extend;

    @Autowired
    Calendars calendars;

    @Autowired
    DossierReading reading;

    @Autowired
    IssuedPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theNewDateIsPromisedWithAnApologyAndTheLeadHasTheTime() throws IOException {
        var number = received();
        TimeTravel.at(MONDAY).run(() -> forward.forward(cast.officer("mai.qn"), number, null, "", RequestKey.random()));
        var before = view(number, MONDAY);
        var day = Province.dateOf(due(before)).plusDays(2);
        var tuesday = MONDAY.plus(Duration.ofDays(1));

        var standing = extend(number, tuesday, day);

        var after = view(number, tuesday);
        assertThat(standing.due()).isEqualTo(calendars.ofProvince().endOf(day));
        assertThat(due(after)).isEqualTo(standing.due());
        assertThat(after.deadline().due()).isEqualTo(standing.due());
        assertThat(after.deadline().explanation())
                .anySatisfy(line -> assertThat(line.label()).isEqualTo("Gia hạn ngày 07/03/2034"));
        assertThat(after.times().firstDue()).isEqualTo(before.times().firstDue());
        var working = calendars.ofProvince().workingTime(due(before), due(after));
        for (var i = 0; i < before.legs().size(); i++) {
            var leg = before.legs().get(i);
            assertThat(after.legs().get(i).due())
                    .isEqualTo(leg.lead() ? calendars.ofProvince().plusWorking(leg.due(), working) : leg.due());
        }
        var letter = after.letters().getLast();
        assertThat(letter.kind()).isEqualTo(LetterKind.APOLOGY_NOTICE);
        assertThat(text(number, letter.no()))
                .contains(
                        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                        "Mẫu số 04 – Thông tư số 03/2025/TT-VPCP",
                        REASON);
        var own = TimeTravel.at(tuesday).call(() -> reading.read(Cast.HOA, number));
        assertThat(own.letters()).extracting(one -> one.kind()).contains(LetterKind.APOLOGY_NOTICE);
        assertThat(own.timeline().getLast().said()).isEqualTo(REASON);
    }

    @Test
    void aSecondTimeIsRefusedByTheActionAndByTheDatabase() {
        var number = received();
        var day = Province.dateOf(due(view(number, MONDAY))).plusDays(2);
        extend(number, MONDAY, day);

        assertThat(TimeTravel.at(MONDAY)
                        .call(() -> reading.read(approver(), number))
                        .may(Offer.EXTEND))
                .isFalse();
        assertThatThrownBy(() -> extend(number, MONDAY, day.plusDays(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("một lần");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into dossiers.added_time (dossier, no, cause, at, micros, former_due, due, reason)
                                select dossier, no + 1, cause, at, micros, former_due, due, reason from dossiers.added_time
                                where dossier = (select id from dossiers.dossier where number = :number)""").param("number", number.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("added_time");
    }

    @Test
    void onTheDayBeforeItIsInTimeAndOnTheDayItselfTooLate() {
        var number = received();
        var due = due(view(number, MONDAY));
        var day = Province.dateOf(due).plusDays(2);
        var dayOf = Province.dateOf(due).atStartOfDay(Province.ZONE).toInstant();

        assertThatThrownBy(() -> extend(number, dayOf, day))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chậm nhất");
        var lastMoment = calendars
                .ofProvince()
                .workingDayBefore(Province.dateOf(due))
                .plusDays(1)
                .atStartOfDay(Province.ZONE)
                .toInstant()
                .minusSeconds(1);
        assertThat(extend(number, lastMoment, day).due()).isAfter(due);
    }

    @Test
    void onlyTheHeadOfTheAgencyGivesItForAReasonAndALaterWorkingDay() {
        var number = received();
        var due = Province.dateOf(due(view(number, MONDAY)));

        assertThatThrownBy(() -> TimeTravel.at(MONDAY)
                        .run(() -> extend.extend(
                                cast.officer("mai.qn"), number, due.plusDays(2), REASON, RequestKey.random())))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> TimeTravel.at(MONDAY)
                        .run(() -> extend.extend(approver(), number, due.plusDays(2), "chậm", RequestKey.random())))
                .isInstanceOf(InvalidInput.class);
        for (var day : new LocalDate[] {null, due, due.with(TemporalAdjusters.next(DayOfWeek.SUNDAY))}) {
            assertThatThrownBy(() -> extend(number, MONDAY, day)).isInstanceOf(InvalidInput.class);
        }
    }

    private DossierNumber received() {
        return TimeTravel.at(MONDAY).call(() -> {
            var number = submit.submit(
                            Cast.HOA, cast.filing(BUILDING_PERMIT, Cast.QUY_NHON, Cast.HOA), RequestKey.random())
                    .number();
            receive.receive(cast.officer("mai.qn"), number, null, RequestKey.random());
            return number;
        });
    }

    private Standing extend(DossierNumber number, Instant moment, @Nullable LocalDate until) {
        return TimeTravel.at(moment).call(() -> extend.extend(approver(), number, until, REASON, RequestKey.random()));
    }

    private Actor.Officer approver() {
        return cast.officer("phuc.qn");
    }

    private DossierView view(DossierNumber number, Instant moment) {
        return TimeTravel.at(moment).call(() -> troupe.view(number));
    }

    private static Instant due(DossierView view) {
        return Objects.requireNonNull(view.times().due());
    }

    private String text(DossierNumber number, int letter) throws IOException {
        try (var pdf = Loader.loadPDF(papers.letter(approver(), number, letter, PrintReason.VIEWED))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
