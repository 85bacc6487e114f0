package vn.motcua.payments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.procedures.ProcedureDocument.FeeKind;
import vn.motcua.vocabulary.Vnd;

/**
 * A receipt for fees (biên lai thu phí, lệ phí).
 *
 * @param no counts the receipts of its dossier, from 1
 * @param agency the competent agency, to which the desk settles (NĐ 61/2018 Art 12(9))
 * @param pattern the pattern of its book (mẫu số)
 * @param series the series of its book (ký hiệu)
 * @param officer who took the money
 * @param cashier as the receipt names them
 * @param cancelled null while it stands
 */
public record Receipt(
        DossierNumber dossier,
        int no,
        long agency,
        String pattern,
        String series,
        int number,
        Payer payer,
        List<Line> lines,
        PaymentMethod method,
        Instant takenAt,
        long officer,
        String cashier,
        @Nullable Cancelled cancelled) {

    /** Who paid (người nộp): whoever handed the dossier in, as it names them. */
    public record Payer(
            String name,
            @Nullable String idNumber,
            @Nullable String address) {}

    /**
     * A fee by a number of units.
     *
     * @param no its place among the fees of the case, {@link FeeDue#no}
     */
    public record Line(int no, String fee, FeeKind kind, Vnd rate, String unit, int quantity) {

        public Vnd amount() {
            return new Vnd(Math.multiplyExact(rate.amount(), quantity));
        }
    }

    /** Taken back by whom, when and why. */
    public record Cancelled(Instant at, long officer, String by, String reason) {}

    public Receipt {
        lines = List.copyOf(lines);
    }

    Receipt with(List<Line> read) {
        return new Receipt(
                dossier, no, agency, pattern, series, number, payer, read, method, takenAt, officer, cashier,
                cancelled);
    }

    public Vnd total() {
        return lines.stream()
                .map(Line::amount)
                .reduce(Vnd.ZERO, (one, other) -> new Vnd(Math.addExact(one.amount(), other.amount())));
    }

    /** As printed: {@code 0000123}. */
    public String printed() {
        return "%07d".formatted(number);
    }

    public boolean stands() {
        return cancelled == null;
    }
}
