package vn.motcua.dossiers;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Several statements about a dossier of one year, sent to the database in one round trip; the driver prepares each of them
 * once. {@code {year}} in them names the year's partition.
 */
final class Batch {

    private final YearRange years;
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    Batch(YearRange years) {
        this.years = years;
    }

    Batch add(String statement, @Nullable Object... parameters) {
        if (!sql.isEmpty()) {
            sql.append(";\n");
        }
        sql.append(statement);
        for (var parameter : parameters) {
            values.add(parameter);
        }
        return this;
    }

    /** Runs them all; answers how many rows the first one changed. */
    int run(JdbcOperations jdbc) {
        PreparedStatementCallback<Integer> callback = statement -> {
            for (var i = 0; i < values.size(); i++) {
                switch (values.get(i)) {
                    case null -> statement.setNull(i + 1, Types.NULL);
                    case Instant at -> statement.setObject(i + 1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                    case byte[] bytes -> statement.setBytes(i + 1, bytes);
                    case Enum<?> name -> statement.setString(i + 1, name.name());
                    case Object value -> statement.setObject(i + 1, value);
                }
            }
            statement.execute();
            return statement.getUpdateCount();
        };
        var changed = jdbc.execute(years.in(sql.toString()), callback);
        return changed == null ? 0 : changed;
    }
}
