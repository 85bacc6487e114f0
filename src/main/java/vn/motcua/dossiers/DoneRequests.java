package vn.motcua.dossiers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Tells whether a request was carried out, to whoever would do it again after being cut off; keys are kept for thirty days. */
@Component
public class DoneRequests {

    private final JdbcClient jdbc;

    DoneRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean before(Actor actor, RequestKey key) {
        return jdbc.sql("select exists (select from dossiers.request_key where actor = :actor and key = :key)")
                .param("actor", ActorColumns.key(actor))
                .param("key", key.value())
                .query(Boolean.class)
                .single();
    }
}
