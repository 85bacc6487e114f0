package vn.motcua.accounts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.StartCondition;

/** The sample province's passwords are known to everybody: with them no server may serve real people. */
@Component
class NoPublishedPasswords implements StartCondition {

    private final JdbcClient jdbc;

    NoPublishedPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> faults() {
        var accounts = count("select count(*) from accounts.account where sample");
        var officers = count("select count(*) from accounts.officer_credential where sample");
        return accounts + officers == 0
                ? List.of()
                : List.of(("%d officers and %d accounts of the sample province have a published password: start on a"
                                + " database of your own (MOTCUA_DATA_DIR or MOTCUA_DB_URL).")
                        .formatted(officers, accounts));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
