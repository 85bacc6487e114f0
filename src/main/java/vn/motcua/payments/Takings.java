package vn.motcua.payments;

import java.util.List;

/**
 * What a desk took in a span of days, and what it owes for it.
 *
 * @param receipts taken in the span, cancelled ones too, in the order of the books
 * @param cancelledOfBefore cancelled in the span, taken before it
 */
public record Takings(List<Receipt> receipts, List<Receipt> cancelledOfBefore, List<Settlement> settlements) {

    public static final Takings NONE = new Takings(List.of(), List.of(), List.of());

    public Takings {
        receipts = List.copyOf(receipts);
        cancelledOfBefore = List.copyOf(cancelledOfBefore);
        settlements = List.copyOf(settlements);
    }
}
