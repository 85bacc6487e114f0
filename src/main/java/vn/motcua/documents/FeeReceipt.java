package vn.motcua.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.Vnd;

/**
 * Biên lai thu phí, lệ phí (A5), printed once for each of its three holders: {@code pattern}, {@code series} and {@code number}
 * are those of the numbered receipt; what it lists has been paid. One that was {@code cancelled} says across the whole paper by
 * whom, when and why, and is no proof of anything else.
 */
public record FeeReceipt(
        PaperHead head,
        DossierMark dossier,
        String pattern,
        String series,
        String number,
        PaperPerson payer,
        String procedure,
        List<PaperFee> fees,
        String method,
        Instant paidAt,
        String cashier,
        @Nullable String cancelled)
        implements PaperFields {

    /** Who keeps which of the three copies. */
    public enum Copy {
        STUB("Liên 1: Lưu tại cơ quan thu"),
        PAYER("Liên 2: Giao người nộp"),
        ACCOUNTS("Liên 3: Kế toán");

        private final String label;

        Copy(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public FeeReceipt {
        fees = List.copyOf(fees);
    }

    @Override
    public byte[] toPdf(Papers papers) {
        return papers.paper("feereceipt", this);
    }

    /** What was paid adds up, whatever the fees are called and however they are charged. */
    public Vnd total() {
        return new Vnd(fees.stream().mapToLong(fee -> fee.amount().amount()).sum());
    }
}
