package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.payments.Receipt.Cancelled;
import vn.motcua.payments.Receipt.Line;
import vn.motcua.payments.Receipt.Payer;
import vn.motcua.procedures.ProcedureDocument.FeeKind;
import vn.motcua.vocabulary.Vnd;

/** The rows of receipts. */
@Component
class ReceiptRows {

    /** Seven digits are printed. */
    private static final int LAST_NUMBER = 9_999_999;

    private static final String WHOLE = """
            select r.id, r.dossier, r.no, r.agency, b.pattern, b.series, r.number, r.payer, r.payer_number, r.payer_address, r.method,
                r.taken_at, r.officer, r.officer_name, r.cancelled_at, r.cancelled_officer, r.cancelled_by, r.cancel_reason,
                l.no as line, l.fee, l.kind, l.rate, l.unit, l.quantity
            from payments.receipt r
            join payments.receipt_book b on b.id = r.book
            join payments.receipt_line l on l.receipt = r.id
            """;

    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A receipt to be written; its number in the book and its {@code no} are found in writing. */
    record NewReceipt(
            long book,
            DossierNumber dossier,
            long agency,
            Payer payer,
            PaymentMethod method,
            List<Line> lines,
            long officer,
            String officerName,
            Instant takenAt,
            String key,
            String request) {}

    /** What was made under a key: a receipt of a dossier, for a request. */
    record Made(DossierNumber dossier, int no, String request) {}

    private record Read(long id, Receipt head, Line line) {}

    List<Receipt> of(DossierNumber dossier) {
        return gather(jdbc.sql(WHOLE + "where r.dossier = :dossier order by r.no, l.no")
                .param("dossier", dossier.value())
                .query((row, n) -> read(row))
                .list());
    }

    /** Those that a desk took in a span of time, in the order of its books. */
    List<Receipt> takenAt(long desk, Instant from, Instant to) {
        return gather(jdbc.sql(WHOLE + """
                        where b.desk = :desk and r.taken_at >= :from and r.taken_at < :to
                        order by b.id, r.number, l.no""")
                .param("desk", desk)
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, n) -> read(row))
                .list());
    }

    /** Those that a desk took before a span of time and cancelled in it. */
    List<Receipt> cancelledIn(long desk, Instant from, Instant to) {
        return gather(jdbc.sql(WHOLE + """
                        where b.desk = :desk and r.taken_at < :from and r.cancelled_at >= :from and r.cancelled_at < :to
                        order by b.id, r.number, l.no""")
                .param("desk", desk)
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, n) -> read(row))
                .list());
    }

    /** A book in hand, with the last number given out of it. */
    record OpenBook(long id, int last) {

        boolean full() {
            return last >= LAST_NUMBER;
        }
    }

    /**
     * The open book of a desk, locked until the transaction ends, so that its numbers have no gap. One that was closed while
     * we waited for it is not seen any more, and the one opened in its place not yet: so we look again.
     */
    Optional<OpenBook> lockOpenBook(long desk) {
        return openBook(desk).or(() -> openBook(desk));
    }

    private Optional<OpenBook> openBook(long desk) {
        return jdbc.sql(
                        "select id, last from payments.receipt_book where desk = :desk and closed_at is null for update")
                .param("desk", desk)
                .query(OpenBook.class)
                .optional();
    }

    Optional<Made> made(long officer, String key) {
        return jdbc.sql("select dossier, no, request from payments.receipt where officer = :officer and key = :key")
                .param("officer", officer)
                .param("key", key)
                .query((row, n) -> new Made(
                        DossierNumber.parse(row.getString("dossier")), row.getInt("no"), row.getString("request")))
                .optional();
    }

    /** Writes a receipt under the next number of its book, which is locked; answers its {@code no}. */
    int insert(NewReceipt receipt) {
        var number = jdbc.sql("update payments.receipt_book set last = last + 1 where id = :book returning last")
                .param("book", receipt.book())
                .query(Integer.class)
                .single();
        record Written(long id, int no) {}
        var written = jdbc.sql("""
                        insert into payments.receipt (book, number, dossier, no, agency, payer, payer_number, payer_address,
                            method, total, officer, officer_name, taken_at, key, request)
                        select :book, :number, :dossier,
                            1 + (select coalesce(max(no), 0) from payments.receipt where dossier = :dossier),
                            :agency, :payer, :payerNumber, :payerAddress, :method, :total, :officer, :officerName, :takenAt, :key, :request
                        returning id, no""")
                .param("book", receipt.book())
                .param("number", number)
                .param("dossier", receipt.dossier().value())
                .param("agency", receipt.agency())
                .param("payer", receipt.payer().name())
                .param("payerNumber", receipt.payer().idNumber())
                .param("payerAddress", receipt.payer().address())
                .param("method", receipt.method().name())
                .param(
                        "total",
                        receipt.lines().stream()
                                .mapToLong(line -> line.amount().amount())
                                .sum())
                .param("officer", receipt.officer())
                .param("officerName", receipt.officerName())
                .param("takenAt", utc(receipt.takenAt()))
                .param("key", receipt.key())
                .param("request", receipt.request())
                .query((row, n) -> new Written(row.getLong("id"), row.getInt("no")))
                .single();
        receipt.lines().forEach(line -> insert(written.id(), line));
        return written.no();
    }

    private void insert(long receipt, Line line) {
        jdbc.sql("""
                        insert into payments.receipt_line (receipt, no, fee, kind, rate, unit, quantity)
                        values (:receipt, :no, :fee, :kind, :rate, :unit, :quantity)""")
                .param("receipt", receipt)
                .param("no", line.no())
                .param("fee", line.fee())
                .param("kind", line.kind().name())
                .param("rate", line.rate().amount())
                .param("unit", line.unit())
                .param("quantity", line.quantity())
                .update();
    }

    /** Whether this very call cancelled it: somebody else may have been first. */
    boolean cancel(DossierNumber dossier, int no, long officer, String by, String reason, Instant at) {
        return jdbc.sql("""
                        update payments.receipt
                        set cancelled_at = :at, cancelled_officer = :officer, cancelled_by = :by, cancel_reason = :reason
                        where dossier = :dossier and no = :no and cancelled_at is null""")
                        .param("at", utc(at))
                        .param("officer", officer)
                        .param("by", by)
                        .param("reason", reason)
                        .param("dossier", dossier.value())
                        .param("no", no)
                        .update()
                == 1;
    }

    private static Read read(ResultSet row) throws SQLException {
        var cancelled = row.getObject("cancelled_at", OffsetDateTime.class);
        return new Read(
                row.getLong("id"),
                new Receipt(
                        DossierNumber.parse(row.getString("dossier")),
                        row.getInt("no"),
                        row.getLong("agency"),
                        row.getString("pattern"),
                        row.getString("series"),
                        row.getInt("number"),
                        new Payer(
                                row.getString("payer"), row.getString("payer_number"), row.getString("payer_address")),
                        List.of(),
                        PaymentMethod.valueOf(row.getString("method")),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getLong("officer"),
                        row.getString("officer_name"),
                        cancelled == null
                                ? null
                                : new Cancelled(
                                        cancelled.toInstant(),
                                        row.getLong("cancelled_officer"),
                                        row.getString("cancelled_by"),
                                        row.getString("cancel_reason"))),
                new Line(
                        row.getInt("line"),
                        row.getString("fee"),
                        FeeKind.valueOf(row.getString("kind")),
                        new Vnd(row.getLong("rate")),
                        row.getString("unit"),
                        row.getInt("quantity")));
    }

    /** One receipt of all rows that are its lines. */
    private static List<Receipt> gather(List<Read> rows) {
        var receipts = new LinkedHashMap<Long, Receipt>();
        var lines = new LinkedHashMap<Long, List<Line>>();
        for (var row : rows) {
            receipts.putIfAbsent(row.id(), row.head());
            lines.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row.line());
        }
        return receipts.entrySet().stream()
                .map(entry -> entry.getValue().with(lines.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
