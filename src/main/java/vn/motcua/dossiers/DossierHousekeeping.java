package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Housekeeping;

/** Forgets what served only to file or to repeat a request: the dossiers themselves are never tidied away. */
@Component
class DossierHousekeeping implements Housekeeping {

    /** A request repeated after a month is a new one. */
    private static final Duration KEYS = Duration.ofDays(30);
    /** Whoever follows an old link to a draft still comes to its dossier for a quarter; then the copy of the person's data goes. */
    private static final Duration FILED_DRAFTS = Duration.ofDays(90);

    private final JdbcClient jdbc;

    DossierHousekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tidy(Instant now) {
        jdbc.sql("delete from dossiers.request_key where at < :before")
                .param("before", Dossiers.utc(now.minus(KEYS)))
                .update();
        jdbc.sql("delete from dossiers.draft where submitted_as is not null and saved_at < :before")
                .param("before", Dossiers.utc(now.minus(FILED_DRAFTS)))
                .update();
    }
}
