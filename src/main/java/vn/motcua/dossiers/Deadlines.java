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
    private final JdbcClient jdbc;

    Deadlines(Calendars calendars, Procedures procedures, JdbcClient jdbc) {
        this.calendars = calendars;
        this.procedures = procedures;
        this.jdbc = jdbc;
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

    /** The due time of a dossier whose clock stands still and goes on at {@code now}. */
    @Nullable
    Instant resumed(Facts facts, Instant now) {
        return explained(facts, now).due();
    }

    /** The dossier's due time with its explanation, line by line; an open pause counts up to {@code now}. */
    Deadline explained(Facts facts, Instant now) {
        var from = facts.countedFrom();
        if (from == null) {
            return new Deadline(null, List.of());
        }
        var document = procedures.revision(facts.revision()).document();
        return promise(document, facts.caseCode(), facts.agency(), from, pauses(facts.id(), from, now));
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
        var calendar = calendars.forAgency(agency);
        var lost = calendar.workingTime(stopped, now);
        return due.isAfter(stopped)
                ? calendar.plusWorking(now, calendar.workingTime(stopped, due))
                : calendar.plusWorking(due, lost);
    }

    private List<Pause> pauses(long dossier, Instant from, Instant now) {
        return jdbc.sql(YearRange.ofId(dossier).in("""
                        select started_at, ended_at from dossiers.pause_{year}
                        where dossier = :dossier and started_at >= :from
                        order by no"""))
                .param("dossier", dossier)
                .param("from", Dossiers.utc(from))
                .query((rows, n) -> {
                    var ended = Dossiers.instant(rows, "ended_at");
                    return new Pause(Dossiers.instantNotNull(rows, "started_at"), ended == null ? now : ended);
                })
                .list();
    }

    static ProcedureCase caseOf(ProcedureDocument document, String code) {
        return document.caseOf(code)
                .orElseThrow(() -> new IllegalStateException(
                        "procedure " + document.code() + " has no case " + code + " any more"));
    }
}
