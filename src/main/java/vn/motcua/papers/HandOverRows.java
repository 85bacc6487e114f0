package vn.motcua.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;

/** The rows of the minutes with which desks hand dossiers to agencies. */
@Component
class HandOverRows {

    private static final int LISTED = 60;

    private static final String SELECT =
            "select desk, year, no, day, dossiers, giver_name, at, file, sha256 from papers.hand_over where ";

    private final JdbcClient jdbc;

    HandOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time draw up the minutes of a desk, until the transaction ends. */
    void queueFor(long desk) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('papers.hand_over ' || :desk, 0))")
                .param("desk", desk)
                .query((row, n) -> true)
                .single();
    }

    Optional<HandOver> asked(Actor.Officer giver, RequestKey key) {
        return jdbc.sql(SELECT + "giver = :giver and request_key = :key")
                .param("giver", giver.officer())
                .param("key", key.value())
                .query((row, n) -> handOver(row))
                .optional();
    }

    Optional<HandOver> find(long desk, int year, int no) {
        return jdbc.sql(SELECT + "desk = :desk and year = :year and no = :no")
                .param("desk", desk)
                .param("year", year)
                .param("no", no)
                .query((row, n) -> handOver(row))
                .optional();
    }

    /** A desk's of a year, those of the latest day first, at most {@link #LISTED}. */
    List<HandOver> latest(long desk, int year) {
        return jdbc.sql(SELECT + "desk = :desk and year = :year order by day desc, no desc limit :limit")
                .param("desk", desk)
                .param("year", year)
                .param("limit", LISTED)
                .query((row, n) -> handOver(row))
                .list();
    }

    int nextNo(long desk, int year) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from papers.hand_over where desk = :desk and year = :year")
                .param("desk", desk)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Which of these dossiers stand on minutes already. */
    Set<DossierNumber> handedOver(Collection<DossierNumber> numbers) {
        return jdbc
                .sql("select dossier from papers.handed_over where dossier = any(:numbers)")
                .param("numbers", values(numbers))
                .query((row, n) -> new DossierNumber(row.getString("dossier")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void insert(
            long desk,
            int no,
            LocalDate day,
            Collection<DossierNumber> numbers,
            Actor.Officer giver,
            RequestKey key,
            StoredFile pdf,
            Instant now) {
        jdbc.sql("""
                        with drawn as (
                            insert into papers.hand_over
                                (desk, year, no, day, dossiers, giver, giver_name, at, request_key, file, sha256)
                            values (:desk, :year, :no, :day, :count, :giver, :name, :at, :key, :file, :sha256)
                            returning id)
                        insert into papers.handed_over (dossier, hand_over)
                        select dossier, drawn.id from drawn, unnest(:numbers) dossier""")
                .param("desk", desk)
                .param("year", day.getYear())
                .param("no", no)
                .param("day", day)
                .param("count", numbers.size())
                .param("giver", giver.officer())
                .param("name", giver.name())
                .param("at", PaperRows.utc(now))
                .param("key", key.value())
                .param("file", pdf.id())
                .param("sha256", pdf.sha256())
                .param("numbers", values(numbers))
                .update();
    }

    private static String[] values(Collection<DossierNumber> numbers) {
        return numbers.stream().map(DossierNumber::value).toArray(String[]::new);
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                row.getLong("desk"),
                row.getInt("year"),
                row.getInt("no"),
                row.getObject("day", LocalDate.class),
                row.getInt("dossiers"),
                row.getString("giver_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("file", UUID.class),
                row.getString("sha256"));
    }
}
