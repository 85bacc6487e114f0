package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Addition;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Dossier.Facts;

/** Keeps the working time that limits were given after they began, see {@link Cause}. */
@Component
class AddedTimes {

    private static final String INSERT = """
            insert into dossiers.added_time (dossier, no, cause, at, micros, former_due, due, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    AddedTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a limit has more time than the procedure says. */
    enum Cause {
        /** Extended by the approver, with an apology (NĐ 61/2018 Art 19(9)). */
        EXTENSION,
        /** The calendar changed so that the promised date would have been missed at once; it stands. */
        PROMISE_KEPT
    }

    /** Working time, added at a moment; {@code formerDue} was the due time before. */
    record AddedTime(Cause cause, Instant at, Duration working, Instant formerDue, Instant due, String reason) {

        Addition addition() {
            return new Addition(
                    working,
                    switch (cause) {
                        case EXTENSION -> "Gia hạn ngày " + VietnameseTime.date(at);
                        case PROMISE_KEPT ->
                            "Giữ hạn đã hẹn khi lịch làm việc thay đổi ngày " + VietnameseTime.date(at);
                    });
        }
    }

    /** What was added since the limit that runs now began, in order. */
    List<AddedTime> since(Facts facts, Instant from) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select cause, at, micros, former_due, due, reason from dossiers.added_time_{year}
                        where dossier = :dossier and at >= :from
                        order by no"""))
                .param("dossier", facts.id())
                .param("from", Dossiers.utc(from))
                .query((row, n) -> new AddedTime(
                        Cause.valueOf(row.getString("cause")),
                        Dossiers.instantNotNull(row, "at"),
                        Duration.of(row.getLong("micros"), ChronoUnit.MICROS),
                        Dossiers.instantNotNull(row, "former_due"),
                        Dossiers.instantNotNull(row, "due"),
                        row.getString("reason")))
                .list();
    }

    /** Who extended a dossier, and when. */
    record Extended(String by, Instant at) {}

    /** The extension of the dossier, be it of a limit that has begun anew since; its row has the number of its event. */
    Optional<Extended> extended(Facts facts) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select e.actor_name, a.at from dossiers.added_time_{year} a
                            join dossiers.event_{year} e on e.dossier = a.dossier and e.seq = a.no
                        where a.dossier = :dossier and a.cause = 'EXTENSION'"""))
                .param("dossier", facts.id())
                .query((rows, n) -> new Extended(rows.getString("actor_name"), Dossiers.instantNotNull(rows, "at")))
                .optional();
    }

    /** Puts the row beside those an action writes, under the number of its event. */
    static void add(Batch rows, Facts facts, AddedTime added) {
        rows.add(
                INSERT,
                facts.id(),
                facts.version() + 1,
                added.cause(),
                added.at(),
                TimeUnit.MICROSECONDS.convert(added.working()),
                added.formerDue(),
                added.due(),
                added.reason());
    }

    /** Forgets that a promise was kept: it is weighed anew with every change of the calendar. */
    static void forgetKeptPromise(Batch rows, Facts facts) {
        rows.add(
                "delete from dossiers.added_time_{year} where dossier = ? and cause = ?",
                facts.id(),
                Cause.PROMISE_KEPT);
    }
}
