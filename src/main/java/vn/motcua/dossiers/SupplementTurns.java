package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.SupplementTurn.Cause;
import vn.motcua.dossiers.SupplementTurn.Permission;

/** Counts the requests for a supplement of the stage a dossier is in; intake is a stage of its own. */
@Component
class SupplementTurns {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Deadlines deadlines;

    SupplementTurns(JdbcClient jdbc, JsonMapper json, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.json = json;
        this.deadlines = deadlines;
    }

    private record Begun(int event, @Nullable Instant at) {}

    private record Turn(EventType type, @Nullable Permission permission) {}

    SupplementTurn of(Facts facts, Instant now) {
        var begun = begun(facts);
        var turns = jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select type, at, actor, actor_name, payload from dossiers.event_{year}
                        where dossier = :dossier and seq > :begun
                          and type in ('SUPPLEMENT_REQUESTED', 'SUPPLEMENT_ALLOWED')
                        order by seq"""))
                .param("dossier", facts.id())
                .param("begun", begun.event())
                .query((row, n) -> turn(row))
                .list();
        var asked = turns.stream()
                .filter(turn -> turn.type() == EventType.SUPPLEMENT_REQUESTED)
                .count();
        return new SupplementTurn(
                (int) asked,
                late(facts, begun.at(), now),
                turns.isEmpty() ? null : turns.getLast().permission());
    }

    /** The event that opened the stage, and when: the one whose steps are its first. */
    private Begun begun(Facts facts) {
        return jdbc.sql(YearRange.ofId(facts.id()).in("""
                        select coalesce(min(no), 0) / :each as event, min(entered_at) as at from dossiers.step_{year}
                        where dossier = :dossier and stage = :stage"""))
                .param("each", Ledger.STEPS_PER_EVENT)
                .param("dossier", facts.id())
                .param("stage", facts.stage())
                .query((row, n) -> new Begun(row.getInt("event"), Dossiers.instant(row, "at")))
                .single();
    }

    private boolean late(Facts facts, @Nullable Instant begun, Instant now) {
        var until = begun == null ? null : deadlines.toAskForSupplement(facts, begun);
        return until != null && now.isAfter(until);
    }

    private Turn turn(ResultSet row) throws SQLException {
        var type = EventType.valueOf(row.getString("type"));
        return new Turn(type, type == EventType.SUPPLEMENT_ALLOWED ? permission(row) : null);
    }

    private record Said(Cause cause, String reason) {}

    private Permission permission(ResultSet row) throws SQLException {
        var said = json.readValue(row.getString("payload"), Said.class);
        return new Permission(
                row.getLong("actor"),
                row.getString("actor_name"),
                Dossiers.instantNotNull(row, "at"),
                said.cause(),
                said.reason());
    }
}
