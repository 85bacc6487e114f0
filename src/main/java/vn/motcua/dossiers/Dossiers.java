package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.NotFound;

/** Keeps the dossiers: finds one, and locks it for the action that is about to move it. */
@Component
class Dossiers {

    private static final String BY_NUMBER = "select * from dossiers.dossier_{year} where number = :number";

    private final JdbcClient jdbc;
    private final OpenWork openWork;

    Dossiers(JdbcClient jdbc, OpenWork openWork) {
        this.jdbc = jdbc;
        this.openWork = openWork;
    }

    /** Locks a dossier until the transaction ends; a second action waits here and then sees the first one's outcome. */
    Dossier lock(DossierNumber number) {
        return one(number, BY_NUMBER + " for update");
    }

    /** Reads a dossier without holding anybody up. */
    Dossier find(DossierNumber number) {
        return one(number, BY_NUMBER);
    }

    /** What stands in a dossier's own row, for whoever needs nothing of the work on it. */
    Facts facts(DossierNumber number) {
        return row(number, BY_NUMBER);
    }

    private Dossier one(DossierNumber number, String sql) {
        return state(row(number, sql));
    }

    private Facts row(DossierNumber number, String sql) {
        var years = YearRange.of(number);
        if (!years.isKept()) {
            throw new NotFound("Không tìm thấy hồ sơ " + number);
        }
        return jdbc.sql(years.in(sql))
                .param("number", number.value())
                .query((rows, n) -> facts(rows))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy hồ sơ " + number));
    }

    /** Who moved a dossier last, and when, as the error for whoever came second. */
    AlreadyMoved moved(Dossier dossier) {
        var facts = dossier.facts();
        return jdbc.sql(YearRange.ofId(facts.id())
                        .in("select actor_name, at from dossiers.event_{year} where dossier = :dossier and seq = :seq"))
                .param("dossier", facts.id())
                .param("seq", facts.version())
                .query((rows, n) -> new AlreadyMoved(
                        facts.number(), facts.state(), rows.getString("actor_name"), instantNotNull(rows, "at")))
                .single();
    }

    /** Who left a step, and when. */
    AlreadyMoved left(Dossier dossier, int step) {
        var facts = dossier.facts();
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select coalesce(officer_name, 'hệ thống') as officer_name, left_at from dossiers.step_{year}
                        where dossier = :dossier and no = :no and left_at is not null"""))
                .param("dossier", facts.id())
                .param("no", step)
                .query((rows, n) -> new AlreadyMoved(
                        facts.number(), facts.state(), rows.getString("officer_name"), instantNotNull(rows, "left_at")))
                .optional()
                .orElseThrow(() -> new NotFound("Hồ sơ " + facts.number() + " không có bước này"));
    }

    /** Who answered a question or ended it otherwise, and when; empty while it waits, or where there is none of that number. */
    Optional<AlreadyMoved> questionEnded(Dossier dossier, int question) {
        var facts = dossier.facts();
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select e.actor_name, e.at, c.closed_as
                        from dossiers.consultation_{year} c
                            join dossiers.event_{year} e
                                on e.dossier = c.dossier and e.at = coalesce(c.answered_at, c.closed_at)
                        where c.dossier = :dossier and c.no = :no
                        order by e.seq desc limit 1"""))
                .param("dossier", facts.id())
                .param("no", question)
                .query((rows, n) -> {
                    var end = rows.getString("closed_as");
                    return ended(
                            facts,
                            "Yêu cầu lấy ý kiến này không còn chờ trả lời",
                            end == null
                                    ? "Đã trả lời"
                                    : QuestionEnd.valueOf(end).label(),
                            rows.getString("actor_name"),
                            instantNotNull(rows, "at"));
                })
                .optional();
    }

    /**
     * Who ended an appointment to look at things where they are, and when; empty while it stands, or where there is none of
     * that number.
     */
    Optional<AlreadyMoved> visitEnded(Dossier dossier, int visit) {
        var facts = dossier.facts();
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select ended_at, ended_as, ended_name from dossiers.field_visit_{year}
                        where dossier = :dossier and no = :no and ended_at is not null"""))
                .param("dossier", facts.id())
                .param("no", visit)
                .query((rows, n) -> ended(
                        facts,
                        "Lịch xác minh thực tế này không còn",
                        VisitEnd.valueOf(rows.getString("ended_as")).label(),
                        rows.getString("ended_name"),
                        instantNotNull(rows, "ended_at")))
                .optional();
    }

    /** What of a dossier is no more, and how it ended. */
    private static AlreadyMoved ended(Facts facts, String what, String how, String by, Instant at) {
        return new AlreadyMoved(
                "%s (%s): %s thực hiện lúc %s.".formatted(what, how, by, VietnameseTime.moment(at)),
                facts.number(),
                facts.state(),
                by,
                at);
    }

    /**
     * Whether one of these agencies takes or took part in the dossier through a leg or a consultation that was not taken back, or
     * took it in for another.
     */
    boolean takesPart(long dossier, List<Long> agencies) {
        return jdbc.sql(YearRange.ofId(dossier).in("""
                        select exists (select 1 from dossiers.leg_{year}
                                       where dossier = :dossier and agency = any(:agencies))
                            or exists (select 1 from dossiers.consultation_{year}
                                       where dossier = :dossier and to_agency = any(:agencies)
                                           and closed_as is distinct from 'WITHDRAWN')
                            or exists (select 1 from dossiers.taken_in_{year}
                                       where dossier = :dossier and desk = any(:agencies))"""))
                .param("dossier", dossier)
                .param("agencies", agencies.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    private Dossier state(Facts facts) {
        return switch (facts.state()) {
            case SUBMITTED -> new Dossier.Submitted(facts);
            case DECLINED -> new Dossier.Declined(facts);
            case IN_PROGRESS -> {
                var open = openWork.of(facts);
                yield new Dossier.InProgress(facts, open.steps(), open.legs(), open.questions(), open.visits());
            }
            case AWAITING_SUPPLEMENT -> {
                var open = openWork.of(facts);
                yield new Dossier.AwaitingSupplement(facts, open.steps(), open.legs(), open.questions());
            }
            case AWAITING_PAYMENT -> new Dossier.AwaitingPayment(facts);
            case SUSPENDED -> {
                var open = openWork.of(facts);
                yield new Dossier.Suspended(facts, open.steps(), open.legs(), open.questions());
            }
            case WITHDRAWN -> new Dossier.Withdrawn(facts);
            case STOPPED -> new Dossier.Stopped(facts);
            case RESULT_READY -> new Dossier.ResultReady(facts);
            case RETURNED -> new Dossier.Returned(facts);
        };
    }

    private static Facts facts(ResultSet rows) throws SQLException {
        return new Facts(
                rows.getLong("id"),
                new DossierNumber(rows.getString("number")),
                rows.getString("lookup_code"),
                rows.getInt("version"),
                rows.getBytes("last_hash"),
                movedAt(rows),
                DossierState.valueOf(rows.getString("state")),
                rows.getLong("revision"),
                rows.getString("procedure_code"),
                rows.getString("case_code"),
                Regime.valueOf(rows.getString("regime")),
                Channel.valueOf(rows.getString("channel")),
                rows.getLong("agency"),
                rows.getLong("desk"),
                rows.getObject("account", Long.class),
                instantNotNull(rows, "submitted_at"),
                instant(rows, "intake_due"),
                instant(rows, "received_at"),
                instant(rows, "counted_from"),
                instant(rows, "due"),
                rows.getInt("stage"),
                instant(rows, "clock_stopped_at"));
    }

    /** A node of the version before this one leaves the moment out of the rows it writes. */
    private static Instant movedAt(ResultSet rows) throws SQLException {
        var moved = instant(rows, "moved_at");
        return moved == null ? instantNotNull(rows, "submitted_at") : moved;
    }

    static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
        var at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant instantNotNull(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment as the driver takes it. */
    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
