package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often those whose results wait were reminded; asked only about dossiers the asker has been shown. */
@Component
public class CollectionReminders {

    private final JdbcClient jdbc;

    CollectionReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One reminder. */
    public record Reminder(
            long dossier,
            Instant at,
            RemindCollection.Way way,
            String by,
            @Nullable String note) {}

    /** The reminders of one dossier, the latest last. */
    public List<Reminder> of(DossierNumber number) {
        return jdbc.sql(YearRange.of(number).in("""
                        select r.* from dossiers.collection_reminder r
                        join dossiers.dossier_{year} d on d.id = r.dossier
                        where d.number = :number order by r.no"""))
                .param("number", number.value())
                .query(CollectionReminders::read)
                .list();
    }

    /** Those of many dossiers by their ids, for a list. */
    public Map<Long, List<Reminder>> of(Collection<Long> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from dossiers.collection_reminder where dossier in (:dossiers) order by dossier, no")
                .param("dossiers", dossiers)
                .query(CollectionReminders::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Reminder::dossier));
    }

    private static Reminder read(ResultSet row, int n) throws SQLException {
        return new Reminder(
                row.getLong("dossier"),
                Dossiers.instantNotNull(row, "at"),
                RemindCollection.Way.valueOf(row.getString("way")),
                row.getString("officer_name"),
                row.getString("note"));
    }
}
