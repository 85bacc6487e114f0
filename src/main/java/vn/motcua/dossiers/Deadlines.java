package vn.motcua.dossiers;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.AddedTimes.AddedTime;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.ProcedureCase;
import vn.motcua.procedures.Procedures;

/** When things are due: the dossier by its procedure's limit, legs and steps by their share, online intake in 8 working hours. */
@Component
class Deadlines {

    private static final Limit INTAKE = Limit.workingHours(8);
    private static final long SECONDS_PER_HOUR = 3600;

    private final Calendars calendars;
    private final Procedures procedures;
    private final AddedTimes addedTimes;
    private final JdbcClient jdbc;

    Deadlines(Calendars calendars, Procedures procedures, AddedTimes addedTimes, JdbcClient jdbc) {
        this.calendars = calendars;
        this.procedures = procedures;
        this.addedTimes = addedTimes;
        this.jdbc = jdbc;
    }

    /** The same by other calendars. */
    Deadlines by(Calendars others) {
        return new Deadlines(others, procedures, addedTimes, jdbc);
    }

    /** Online dossiers are answered within 8 working hours. */
    @Nullable
    Instant intake(long desk, Instant submitted) {
        return calendars
                .forAgency(desk)
                .due(submitted, INTAKE, false, List.of())
                .due();
    }

    /** The promise for a case that starts to count at a moment. */
    Deadline promise(ProcedureDocument document, String caseCode, long agency, Instant from, List<Pause> pauses) {
        var chosen = caseOf(document, caseCode);
        return calendars.forAgency(agency).due(from, chosen.limit(), chosen.afterFifteenNextDay(), pauses);
    }

    /**
     * The due time of a dossier whose clock stands still and goes on at {@code now}; never before what was promised, also where
     * another agency with another calendar has taken over meanwhile.
     */
    @Nullable
    Instant resumed(Facts facts, Instant now) {
        var due = explained(facts, now).due();
        var promised = facts.due();
        return due == null || promised == null || due.isAfter(promised) ? due : promised;
    }

    /**
     * The dossier's due time with its explanation, line by line; an open pause counts up to {@code now}. A dossier whose processing
     * has ended keeps the time it had: where the calendar was changed since, that is said instead of another time.
     */
    Deadline explained(Facts facts, Instant now) {
        var from = facts.countedFrom();
        if (from == null) {
            return new Deadline(null, List.of());
        }
        var reckoned = reckoned(facts, from, pauses(facts.id(), from, now), addedTimes.since(facts, from));
        var due = facts.due();
        return due == null || due.equals(reckoned.due()) || !facts.state().processed()
                ? reckoned
                : new Deadline(
                        due,
                        List.of(
                                new Deadline.Line("Hạn trả", VietnameseTime.moment(due)),
                                new Deadline.Line(
                                        "Ghi chú",
                                        "Hạn được giữ như khi hồ sơ kết thúc; lịch làm việc đã thay đổi sau đó")));
    }

    /** The due time as it stands between two moves: an open pause moves it only when it ends. */
    @Nullable
    Instant standing(Facts facts, List<Pause> ended, List<AddedTime> added) {
        var from = facts.countedFrom();
        return from == null ? null : reckoned(facts, from, ended, added).due();
    }

    private Deadline reckoned(Facts facts, Instant from, List<Pause> pauses, List<AddedTime> added) {
        var document = procedures.revision(facts.revision()).document();
        var chosen = caseOf(document, facts.caseCode());
        return calendars
                .forAgency(facts.agency())
                .due(
                        from,
                        chosen.limit(),
                        chosen.afterFifteenNextDay(),
                        pauses,
                        added.stream().map(AddedTime::addition).toList());
    }

    /** Until when a supplement may be asked for at a stage that began then; null where the rules set no time. */
    @Nullable
    Instant toAskForSupplement(Facts facts, Instant begun) {
        var days = facts.regime().daysToAskForSupplement();
        return days == null
                ? null
                : calendars
                        .forAgency(facts.agency())
                        .due(begun, Limit.workingDays(days), false, List.of())
                        .due();
    }

    /** End of a share of working hours that starts now at an agency. */
    Instant share(long agency, Instant from, BigDecimal hours) {
        var seconds = hours.multiply(BigDecimal.valueOf(SECONDS_PER_HOUR)).longValue();
        return calendars.forAgency(agency).plusWorking(from, Duration.ofSeconds(seconds));
    }

    /** Moves a share's due time on by the working time for which the clock stood still. */
    Instant shifted(long agency, Instant due, Instant stopped, Instant now) {
        return calendars.forAgency(agency).shifted(due, new Pause(stopped, now));
    }

    /** A due time moved on by working time. */
    Instant later(long agency, Instant due, Duration working) {
        return calendars.forAgency(agency).plusWorking(due, working);
    }

    /** Working time between two moments at an agency. */
    Duration between(long agency, Instant from, Instant to) {
        return calendars.forAgency(agency).workingTime(from, to);
    }

    /** The pauses that are over, of those that began since a moment. */
    List<Pause> endedPauses(Facts facts, Instant from) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select started_at, ended_at from dossiers.pause_{year}
                        where dossier = :dossier and started_at >= :from and ended_at is not null
                        order by no"""))
                .param("dossier", facts.id())
                .param("from", Dossiers.utc(from))
                .query((rows, n) -> new Pause(
                        Dossiers.instantNotNull(rows, "started_at"), Dossiers.instantNotNull(rows, "ended_at")))
                .list();
    }

    private List<Pause> pauses(long dossier, Instant from, Instant now) {
        return jdbc.sql(YearRange.ofId(dossier).in("""
                        select started_at, ended_at, detail from dossiers.pause_{year}
                        where dossier = :dossier and started_at >= :from
                        order by no"""))
                .param("dossier", dossier)
                .param("from", Dossiers.utc(from))
                .query((rows, n) -> {
                    var ended = Dossiers.instant(rows, "ended_at");
                    return new Pause(
                            Dossiers.instantNotNull(rows, "started_at"),
                            ended == null ? now : ended,
                            rows.getString("detail"));
                })
                .list();
    }

    static ProcedureCase caseOf(ProcedureDocument document, String code) {
        return document.caseOf(code)
                .orElseThrow(() -> new IllegalStateException(
                        "procedure " + document.code() + " has no case " + code + " any more"));
    }
}
