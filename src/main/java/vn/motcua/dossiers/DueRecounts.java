package vn.motcua.dossiers;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChanged;
import vn.motcua.calendar.Province;

/** Keeps the changes of the calendar by which due times are to be reckoned anew, and the dossiers still to be looked at. */
@Component
class DueRecounts {

    /** Another node may reckon by the old calendar for some seconds; what it promises then is gathered too. */
    private static final Duration OTHER_NODES = Duration.ofSeconds(10);

    /** Running dossiers with a due time that the days of a change can touch. */
    private static final String TOUCHED = """
            select d.id, d.number from dossiers.dossier d
            where d.finished_at is null
              and (d.state = 'SUBMITTED' and d.submitted_at < :until and d.intake_due >= :from
                   or d.counted_from < :until
                      and (d.due >= :from
                           or exists (select from dossiers.leg l
                                      where l.dossier = d.id and l.ended_at is null and l.due >= :from)
                           or exists (select from dossiers.step s
                                      where s.dossier = d.id and s.left_at is null and s.due >= :from)))
              and (cast(:agency as bigint) is null or d.agency = :agency or d.desk = :agency
                   or exists (select from dossiers.leg l
                              where l.dossier = d.id and l.ended_at is null and l.agency = :agency))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DueRecounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A change whose dossiers are being looked at. */
    record Asked(long edition, @Nullable Long agency, LocalDate from, LocalDate to, String what, boolean gathered) {}

    /** A dossier to be looked at. */
    record Candidate(long dossier, DossierNumber number) {}

    /** Notes the change in its own transaction: either both are there or neither. */
    @EventListener
    void on(CalendarChanged change) {
        jdbc.sql("""
                        insert into dossiers.due_recount (edition, agency, first_day, last_day, what, by_name, asked_at)
                        values (:edition, :agency, :from, :to, :what, :by, :at)""")
                .param("edition", change.edition())
                .param("agency", change.agency())
                .param("from", change.from())
                .param("to", change.to())
                .param("what", change.what())
                .param("by", change.by())
                .param("at", Dossiers.utc(clock.instant()))
                .update();
    }

    /** The dossiers that a change can touch, at most so many. */
    List<Candidate> touched(CalendarChanged change, int most) {
        return jdbc.sql(TOUCHED + " order by d.id limit :most")
                .param("agency", change.agency(), Types.BIGINT)
                .param("from", Dossiers.utc(beginning(change.from())))
                .param("until", Dossiers.utc(beginning(change.to().plusDays(1))))
                .param("most", most)
                .query((row, n) -> new Candidate(row.getLong("id"), new DossierNumber(row.getString("number"))))
                .list();
    }

    /** Takes the oldest change that is not done with; another node takes none that this one has, until its transaction ends. */
    Optional<Asked> take(Instant now) {
        return jdbc.sql("""
                        select edition, agency, first_day, last_day, what, gathered_at is not null as gathered
                        from dossiers.due_recount
                        where finished_at is null and asked_at <= :before
                        order by edition limit 1
                        for update skip locked""")
                .param("before", Dossiers.utc(now.minus(OTHER_NODES)))
                .query((row, n) -> new Asked(
                        row.getLong("edition"),
                        row.getObject("agency", Long.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("what"),
                        row.getBoolean("gathered")))
                .optional();
    }

    /** Writes down which dossiers to look at; from then on a node that stops leaves the rest to the next. */
    void gather(Asked asked, Instant now) {
        jdbc.sql("insert into dossiers.due_recount_dossier (edition, dossier, number) select :edition, touched.* from ("
                        + TOUCHED + ") touched")
                .param("edition", asked.edition())
                .param("agency", asked.agency(), Types.BIGINT)
                .param("from", Dossiers.utc(beginning(asked.from())))
                .param("until", Dossiers.utc(beginning(asked.to().plusDays(1))))
                .update();
        jdbc.sql("update dossiers.due_recount set gathered_at = :now where edition = :edition")
                .param("now", Dossiers.utc(now))
                .param("edition", asked.edition())
                .update();
    }

    List<Candidate> next(Asked asked, int most) {
        return jdbc.sql("""
                        select dossier, number from dossiers.due_recount_dossier
                        where edition = :edition and fault is null
                        order by dossier limit :most""")
                .param("edition", asked.edition())
                .param("most", most)
                .query((row, n) -> new Candidate(row.getLong("dossier"), new DossierNumber(row.getString("number"))))
                .list();
    }

    void done(Asked asked, Candidate candidate, boolean moved) {
        jdbc.sql("delete from dossiers.due_recount_dossier where edition = :edition and dossier = :dossier")
                .param("edition", asked.edition())
                .param("dossier", candidate.dossier())
                .update();
        if (moved) {
            jdbc.sql("update dossiers.due_recount set moved = moved + 1 where edition = :edition")
                    .param("edition", asked.edition())
                    .update();
        }
    }

    void failed(Asked asked, Candidate candidate, String fault) {
        jdbc.sql("""
                        update dossiers.due_recount_dossier set fault = :fault
                        where edition = :edition and dossier = :dossier""")
                .param("fault", fault)
                .param("edition", asked.edition())
                .param("dossier", candidate.dossier())
                .update();
    }

    void finish(Asked asked, Instant now) {
        jdbc.sql("update dossiers.due_recount set finished_at = :now where edition = :edition")
                .param("now", Dossiers.utc(now))
                .param("edition", asked.edition())
                .update();
    }

    /** What changed, this change and those of the same calendar after it: a dossier is moved by all of them at once. */
    String reasons(Asked asked) {
        return String.join(
                "; ",
                jdbc.sql("""
                                select what from dossiers.due_recount
                                where finished_at is null and edition >= :edition and agency is not distinct from :agency
                                order by edition""")
                        .param("edition", asked.edition())
                        .param("agency", asked.agency(), Types.BIGINT)
                        .query(String.class)
                        .list());
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Province.ZONE).toInstant();
    }
}
