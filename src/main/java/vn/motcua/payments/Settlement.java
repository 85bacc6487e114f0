package vn.motcua.payments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.vocabulary.Vnd;

/**
 * What a desk owes a competent agency for a span of days (quyết toán hằng quý, NĐ 61/2018 Art 12(9)): what it took for it, less what was
 * cancelled in the span, whenever that was taken. So a span that was settled keeps its sums, and what is cancelled later comes back in the
 * span in which it is.
 *
 * @param receipts how many were taken, {@code cancellations} how many cancelled
 */
public record Settlement(Agency agency, int receipts, Vnd taken, int cancellations, Vnd cancelled) {

    /**
     * By agency, in the order they come.
     *
     * @param taken those taken in the span, cancelled ones too
     * @param cancelled those cancelled in the span and taken before it
     * @param end of the span; what was cancelled later stands in it
     */
    static List<Settlement> of(List<Receipt> taken, List<Receipt> cancelled, Instant end, Agencies agencies) {
        var byAgency = new LinkedHashMap<Long, Settlement>();
        Stream.concat(
                        taken.stream().map(receipt -> of(receipt, agencies)),
                        Stream.concat(taken.stream().filter(receipt -> isCancelled(receipt, end)), cancelled.stream())
                                .map(receipt -> lessOf(receipt, agencies)))
                .forEach(one -> byAgency.merge(one.agency.id(), one, Settlement::plus));
        return List.copyOf(byAgency.values());
    }

    /** What is to be handed over; below nothing when more was cancelled than taken. */
    public long owed() {
        return taken.amount() - cancelled.amount();
    }

    private static boolean isCancelled(Receipt receipt, Instant end) {
        var cancelled = receipt.cancelled();
        return cancelled != null && cancelled.at().isBefore(end);
    }

    private static Settlement of(Receipt receipt, Agencies agencies) {
        return new Settlement(agencies.byId(receipt.agency()), 1, receipt.total(), 0, Vnd.ZERO);
    }

    private static Settlement lessOf(Receipt receipt, Agencies agencies) {
        return new Settlement(agencies.byId(receipt.agency()), 0, Vnd.ZERO, 1, receipt.total());
    }

    private Settlement plus(Settlement more) {
        return new Settlement(
                agency,
                receipts + more.receipts,
                sum(taken, more.taken),
                cancellations + more.cancellations,
                sum(cancelled, more.cancelled));
    }

    private static Vnd sum(Vnd one, Vnd other) {
        return new Vnd(Math.addExact(one.amount(), other.amount()));
    }
}
