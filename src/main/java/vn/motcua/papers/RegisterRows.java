package vn.motcua.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.papers.DossierRegister.Archived;
import vn.motcua.papers.DossierRegister.Book;
import vn.motcua.papers.DossierRegister.Format;

/** The rows of the desks' registers. */
@Component
class RegisterRows {

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives a dossier the next number of its book, in one statement; the book's row is held until the transaction ends, so
     * that a number taken back leaves no gap. Empty when the book is closed.
     */
    Optional<Integer> enter(long desk, int year, DossierNumber dossier, Instant at) {
        return jdbc.sql("""
                        with next as (
                            insert into papers.register as book (desk, year, last, opened_at) values (:desk, :year, 1, :at)
                            on conflict (desk, year) do update set last = book.last + 1 where book.closed_at is null
                            returning last)
                        insert into papers.register_entry (desk, year, no, dossier, at)
                        select :desk, :year, last, :dossier, :at from next
                        returning no""")
                .param("desk", desk)
                .param("year", year)
                .param("dossier", dossier.value())
                .param("at", PaperRows.utc(at))
                .query(Integer.class)
                .optional();
    }

    Optional<RegisterEntry> entryOf(DossierNumber dossier) {
        return jdbc.sql("select desk, year, no, dossier, at from papers.register_entry where dossier = :dossier")
                .param("dossier", dossier.value())
                .query((row, n) -> entry(row))
                .optional();
    }

    /** Entries behind a number, in order. */
    List<RegisterEntry> entries(long desk, int year, int after, int limit) {
        return jdbc.sql("""
                        select desk, year, no, dossier, at from papers.register_entry
                        where desk = :desk and year = :year and no > :after
                        order by no limit :limit""")
                .param("desk", desk)
                .param("year", year)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    List<RegisterEntry> entriesOf(long desk, int year, Instant from, Instant to) {
        return jdbc.sql("""
                        select desk, year, no, dossier, at from papers.register_entry
                        where desk = :desk and year = :year and at >= :from and at < :to order by no""")
                .param("desk", desk)
                .param("year", year)
                .param("from", PaperRows.utc(from))
                .param("to", PaperRows.utc(to))
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<Book> book(long desk, int year) {
        return jdbc.sql("""
                        select desk, year, last, closed_at, closed_by from papers.register
                        where desk = :desk and year = :year""")
                .param("desk", desk)
                .param("year", year)
                .query((row, n) -> book(row))
                .optional();
    }

    /** A desk's books, the newest first. */
    List<Book> books(long desk) {
        return jdbc.sql("""
                        select desk, year, last, closed_at, closed_by from papers.register
                        where desk = :desk order by year desc""").param("desk", desk).query((row, n) -> book(row)).list();
    }

    /** Closes an open book; a closed one stays as it is. */
    void close(long desk, int year, String by, Instant now) {
        jdbc.sql("""
                        update papers.register set closed_at = :now, closed_by = :by
                        where desk = :desk and year = :year and closed_at is null""")
                .param("now", PaperRows.utc(now))
                .param("by", by)
                .param("desk", desk)
                .param("year", year)
                .update();
    }

    /** Closed books that lack an archived volume or the workbook. */
    List<Book> unarchived() {
        return jdbc.sql("""
                        select b.desk, b.year, b.last, b.closed_at, b.closed_by from papers.register b
                        where b.closed_at is not null
                          and (select count(*) from papers.register_archive a where a.desk = b.desk and a.year = b.year)
                              < (b.last - 1) / :perVolume + 2
                        order by b.closed_at""")
                .param("perVolume", RegisterEntry.PER_VOLUME)
                .query((row, n) -> book(row))
                .list();
    }

    List<Archived> archive(long desk, int year) {
        return jdbc.sql("""
                        select volume, format, file, sha256 from papers.register_archive
                        where desk = :desk and year = :year order by volume""")
                .param("desk", desk)
                .param("year", year)
                .query((row, n) -> new Archived(
                        row.getInt("volume"),
                        Format.valueOf(row.getString("format")),
                        row.getObject("file", UUID.class),
                        row.getString("sha256")))
                .list();
    }

    /** Keeps one archived file; where another node was faster, its file stays. */
    void archive(Book book, int volume, Format format, StoredFile file, Instant now) {
        jdbc.sql("""
                        insert into papers.register_archive (desk, year, volume, format, file, sha256, at)
                        values (:desk, :year, :volume, :format, :file, :sha256, :at) on conflict do nothing""")
                .param("desk", book.desk())
                .param("year", book.year())
                .param("volume", volume)
                .param("format", format.name())
                .param("file", file.id())
                .param("sha256", file.sha256())
                .param("at", PaperRows.utc(now))
                .update();
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        return new RegisterEntry(
                row.getLong("desk"),
                row.getInt("year"),
                row.getInt("no"),
                new DossierNumber(row.getString("dossier")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Book book(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Book(
                row.getLong("desk"),
                row.getInt("year"),
                row.getInt("last"),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"));
    }
}
