package vn.motcua.payments;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.ChangeLog;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Keeper of the books of receipts; whoever administers the agency opens one, which closes the one before: a desk writes in
 * one book at a time, and no number of a closed one is lost or used again.
 */
@Component
public class ReceiptBooks {

    private static final int LONGEST = 20;

    private final JdbcClient jdbc;
    private final AdministrationRights rights;
    private final ChangeLog changes;
    private final Clock clock;

    ReceiptBooks(JdbcClient jdbc, AdministrationRights rights, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** The books of a desk, the newest first. */
    public List<ReceiptBook> of(long desk) {
        return jdbc.sql("""
                        select id, desk, pattern, series, last, opened_at, opened_by, closed_at
                        from payments.receipt_book where desk = :desk order by id desc""")
                .param("desk", desk)
                .query((row, n) -> new ReceiptBook(
                        row.getLong("id"),
                        row.getLong("desk"),
                        row.getString("pattern"),
                        row.getString("series"),
                        row.getInt("last"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getString("opened_by"),
                        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /** Whether any desk has a book yet. */
    public boolean none() {
        return jdbc.sql("select not exists (select from payments.receipt_book)")
                .query(Boolean.class)
                .single();
    }

    /** Opens a book; the one that was open is closed. Opening the book that is open changes nothing. */
    @Transactional
    public void open(Actor by, long desk, String pattern, String series) {
        rights.requireAgency(by, desk);
        var form = sign("pattern", pattern, "mẫu số", "01BLP3-001");
        var run = sign("series", series, "ký hiệu", "AA-26P");
        jdbc.sql("select pg_advisory_xact_lock(387, cast(:desk as int))")
                .param("desk", desk)
                .query((row, n) -> n)
                .list();
        var current = of(desk).stream().filter(ReceiptBook::open).findFirst();
        if (current.filter(book -> book.pattern().equals(form) && book.series().equals(run))
                .isPresent()) {
            return;
        }
        close(by, desk);
        try {
            jdbc.sql("""
                            insert into payments.receipt_book (desk, pattern, series, opened_at, opened_by)
                            values (:desk, :pattern, :series, :at, :by)""")
                    .param("desk", desk)
                    .param("pattern", form)
                    .param("series", run)
                    .param("at", now())
                    .param("by", by.name())
                    .update();
        } catch (DuplicateKeyException again) {
            throw new InvalidInput("series", "Quyển biên lai mẫu %s, ký hiệu %s đã có.".formatted(form, run));
        }
        changes.write(by, ChangeLog.Subject.AGENCY, desk, "mở quyển biên lai", form + " " + run);
    }

    private void close(Actor by, long desk) {
        jdbc.sql("""
                        update payments.receipt_book set closed_at = :at, closed_by = :by
                        where desk = :desk and closed_at is null""")
                .param("at", now())
                .param("by", by.name())
                .param("desk", desk)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** One spelling of what reads the same on paper: no look-alike letters, no signs that are not seen. */
    private static String sign(String field, String typed, String name, String example) {
        var sign = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!sign.matches("[0-9A-ZĐ][0-9A-ZĐ/-]{0,19}")) {
            throw new InvalidInput(
                    field,
                    "Nhập %s bằng chữ số, chữ cái không dấu và dấu gạch, không quá %d ký tự, ví dụ %s."
                            .formatted(name, LONGEST, example));
        }
        return sign;
    }
}
