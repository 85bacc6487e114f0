package vn.motcua.documents;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Housekeeping;

/** Forgets files that hang on nothing a month after they were uploaded: they are people's papers, and nobody comes for them. */
@Component
class FileHousekeeping implements Housekeeping {

    static final Duration GRACE = Duration.ofDays(30);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Files files;
    private final ObjectProvider<Files.Holder> holders;

    FileHousekeeping(JdbcClient jdbc, Files files, ObjectProvider<Files.Holder> holders) {
        this.jdbc = jdbc;
        this.files = files;
        this.holders = holders;
    }

    @Override
    public void tidy(Instant now) {
        var page = orphans(FIRST, now);
        while (!page.isEmpty()) {
            var unheld = new HashSet<>(page);
            var asked = page;
            holders.forEach(holder -> unheld.removeAll(holder.held(asked)));
            files.forget(unheld);
            page = page.size() < AT_ONCE ? List.of() : orphans(page.getLast(), now);
        }
    }

    private List<UUID> orphans(UUID after, Instant now) {
        return jdbc.sql("""
                        select id from documents.file
                        where attached_at is null and stored_at < :before and id > :after
                          and stored_at >= (select since from documents.orphan_watch)
                        order by id limit :size""")
                .param("before", Timestamp.from(now.minus(GRACE)))
                .param("after", after)
                .param("size", AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
