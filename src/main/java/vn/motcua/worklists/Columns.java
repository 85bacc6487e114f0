package vn.motcua.worklists;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;

/** Which columns of the work list an officer wants to see; the due time and the number always stand there. */
@Component
public class Columns {

    private final JdbcClient jdbc;

    Columns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column that may be put away. */
    public enum Column {
        PROCEDURE("Thủ tục"),
        APPLICANT("Chủ hồ sơ"),
        STEP("Bước"),
        SINCE("Chờ từ");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Those shown; without a choice all but the one most do without. */
    @Transactional(readOnly = true)
    public Set<Column> shownTo(Actor.Officer officer) {
        return jdbc.sql("select hidden from worklists.columns where officer = :officer")
                .param("officer", officer.officer())
                .query((row, n) -> hidden((String[]) row.getArray("hidden").getArray()))
                .optional()
                .map(EnumSet::complementOf)
                .orElse(EnumSet.complementOf(EnumSet.of(Column.SINCE)));
    }

    @Transactional
    public void show(Actor.Officer officer, Set<Column> shown) {
        jdbc.sql("""
                        insert into worklists.columns (officer, hidden) values (:officer, :hidden)
                        on conflict on constraint columns_pk do update set hidden = excluded.hidden""")
                .param("officer", officer.officer())
                .param(
                        "hidden",
                        Arrays.stream(Column.values())
                                .filter(column -> !shown.contains(column))
                                .map(Column::name)
                                .toArray(String[]::new))
                .update();
    }

    private static EnumSet<Column> hidden(String[] names) {
        var hidden = EnumSet.noneOf(Column.class);
        Arrays.stream(names).map(Column::valueOf).forEach(hidden::add);
        return hidden;
    }
}
