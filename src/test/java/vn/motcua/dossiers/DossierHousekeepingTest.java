package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.TestDatabase;

/** What is tidied away, and what the database itself never lets go. */
class DossierHousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private JdbcClient jdbc;

    @BeforeEach
    void freshDatabase() {
        jdbc = TestDatabase.fresh().jdbc();
    }

    @Test
    void aKeyIsRememberedForAMonth() {
        key("yesterday", NOW.minus(Duration.ofDays(1)));
        key("long-ago", NOW.minus(Duration.ofDays(31)));

        new DossierHousekeeping(jdbc).tidy(NOW);

        assertThat(jdbc.sql("select key from dossiers.request_key")
                        .query(String.class)
                        .list())
                .containsExactly("yesterday");
    }

    @Test
    void aFiledDraftGoesAfterAQuarterAndAnOpenOneStays() {
        var old = NOW.minus(Duration.ofDays(100));
        draft(old, "000.00.05.H21-260801-0001");
        var open = draft(old, null);
        var fresh = draft(NOW.minus(Duration.ofDays(5)), "000.00.05.H21-261120-0001");

        new DossierHousekeeping(jdbc).tidy(NOW);

        assertThat(jdbc.sql("select id from dossiers.draft").query(UUID.class).list())
                .containsExactlyInAnyOrder(open, fresh);
    }

    @Test
    void historyCanNeitherBeChangedNorEmptied() {
        assertThatThrownBy(() -> jdbc.sql("truncate dossiers.event").update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate dossiers.event_2026").update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void aLegHasOneOpenStepAndADossierOneOpenPause() {
        pause(1);
        assertThatThrownBy(() -> pause(2))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("pause");
    }

    private void pause(int no) {
        jdbc.sql("""
                        insert into dossiers.pause (dossier, no, started_at, reason, detail)
                        values (202600000000001, :no, :at, 'SUPPLEMENT', 'Chờ bổ sung')""").param("no", no).param("at", Dossiers.utc(NOW)).update();
    }

    private void key(String key, Instant at) {
        jdbc.sql("""
                        insert into dossiers.request_key (actor, key, digest, reply, at)
                        values ('CITIZEN:1', :key, '\\x00', '{}', :at)""").param("key", key).param("at", Dossiers.utc(at)).update();
    }

    private UUID draft(Instant at, @Nullable String submittedAs) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossiers.draft
                            (id, account, procedure_code, content, version, created_at, saved_at, submitted_as)
                        values (:id, 1, '2.000815', '{"typed":{},"papers":[]}', 1, :at, :at, :number)""")
                .param("id", id)
                .param("at", Dossiers.utc(at))
                .param("number", submittedAs, java.sql.Types.VARCHAR)
                .update();
        return id;
    }
}
