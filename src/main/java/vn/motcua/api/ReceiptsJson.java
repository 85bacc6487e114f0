package vn.motcua.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.payments.FeeDue;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.payments.Receipt;
import vn.motcua.procedures.ProcedureDocument.FeeKind;

/** What a dossier costs and what was taken. */
record ReceiptsJson(List<FeeState> due, List<ReceiptJson> receipts) {

    /** A fee in whole đồng; {@code receipt} is the number of the receipt that stands for it. */
    record FeeState(
            int no,
            String name,
            FeeKind kind,
            long amount,
            String unit,
            @Nullable Integer receipt) {}

    /** A receipt; amounts in whole đồng. */
    record ReceiptJson(
            int no,
            String pattern,
            String series,
            String number,
            String payer,
            List<ReceiptLine> lines,
            long total,
            PaymentMethod method,
            Instant takenAt,
            String cashier,
            @Nullable ReceiptEnd cancelled) {

        static ReceiptJson of(Receipt receipt) {
            return new ReceiptJson(
                    receipt.no(),
                    receipt.pattern(),
                    receipt.series(),
                    receipt.printed(),
                    receipt.payer().name(),
                    receipt.lines().stream()
                            .map(line -> new ReceiptLine(
                                    line.fee(),
                                    line.kind(),
                                    line.rate().amount(),
                                    line.unit(),
                                    line.quantity(),
                                    line.amount().amount()))
                            .toList(),
                    receipt.total().amount(),
                    receipt.method(),
                    receipt.takenAt(),
                    receipt.cashier(),
                    receipt.cancelled() == null
                            ? null
                            : new ReceiptEnd(
                                    receipt.cancelled().at(),
                                    receipt.cancelled().by(),
                                    receipt.cancelled().reason()));
        }
    }

    record ReceiptLine(String fee, FeeKind kind, long rate, String unit, int quantity, long amount) {}

    record ReceiptEnd(Instant at, String by, String reason) {}

    static ReceiptsJson of(List<FeeDue> due, List<Receipt> receipts) {
        return new ReceiptsJson(
                due.stream()
                        .map(one -> new FeeState(
                                one.no(),
                                one.name(),
                                one.fee().kind(),
                                one.fee().amount(),
                                one.fee().unit(),
                                one.taken() == null ? null : one.taken().no()))
                        .toList(),
                receipts.stream().map(ReceiptJson::of).toList());
    }
}
