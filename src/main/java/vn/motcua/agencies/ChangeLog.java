package vn.motcua.agencies;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Who changed what in the agency tree and in what is administered beside it, when; a line is written in the transaction of the change and never altered. */
@Component
public class ChangeLog {

    /** What a change is about. */
    public enum Subject {
        AGENCY,
        OFFICER,
        DIRECTORY,
        SOURCE_SYSTEM
    }

    /** One change, its action and detail in Vietnamese. */
    public record Change(Instant at, String actor, String action, String detail) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Changes to one agency or officer, the latest first, at most a hundred. */
    public List<Change> of(Subject subject, long id) {
        return jdbc.sql("""
                        select at, actor, action, detail from agencies.change
                        where subject = :subject and subject_id = :id order by id desc limit 100
                        """)
                .param("subject", subject.name())
                .param("id", id)
                .query((row, n) -> new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("detail")))
                .list();
    }

    /** Writes a line; belongs into the transaction of the change. */
    public void write(Actor by, Subject subject, @Nullable Long id, String action, String detail) {
        jdbc.sql("""
                        insert into agencies.change (at, actor, actor_officer, subject, subject_id, action, detail)
                        values (:at, :actor, :officer, :subject, :id, :action, :detail)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", by.name())
                .param("officer", by instanceof Actor.Officer officer ? officer.officer() : null)
                .param("subject", subject.name())
                .param("id", id)
                .param("action", action)
                .param("detail", detail)
                .update();
    }
}
