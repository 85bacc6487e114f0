package vn.motcua.signatures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.StartCondition;

/** The sample province's authority and keys have a published PIN: with them no server may serve real people. */
@Component
class NoSampleTrust implements StartCondition {

    private final JdbcClient jdbc;

    NoSampleTrust(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> faults() {
        var there = jdbc.sql("""
                        select exists (select 1 from signatures.trusted_issuer where sample)
                            or exists (select 1 from signatures.signing_key where sample and retired_at is null)""").query(Boolean.class).single();
        return there
                ? List.of(
                        "The sample province's signing authority or keys are trusted here: start on a database of your own"
                                + " (MOTCUA_DATA_DIR or MOTCUA_DB_URL).")
                : List.of();
    }
}
