package vn.motcua.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps made-up rows out of a database of real people: only one that holds the sample province's accounts is measured. */
@Component
class SampleOnly {

    private final JdbcClient jdbc;

    SampleOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when this is not the database of a sample province */
    void require() {
        var sample = jdbc.sql("select exists (select 1 from accounts.account where sample)")
                .query(Boolean.class)
                .single();
        if (!sample) {
            throw new IllegalStateException(
                    "This database does not hold the sample province, so nothing is measured in it: start the instance with"
                            + " MOTCUA_SAMPLE=true and an empty data folder.");
        }
    }
}
