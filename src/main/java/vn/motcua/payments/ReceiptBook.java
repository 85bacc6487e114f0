package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A book of receipts (quyển biên lai) of a desk.
 *
 * @param pattern mẫu số, as registered with the tax office
 * @param series ký hiệu
 * @param last the last number given out; 0 for none
 * @param closedAt null while receipts are still made out of it
 */
public record ReceiptBook(
        long id,
        long desk,
        String pattern,
        String series,
        int last,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }
}
