package vn.motcua.payments;

import java.util.LinkedHashMap;
import java.util.List;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.vocabulary.Vnd;

/**
 * What a desk owes a competent agency of what it took for it (quyết toán hằng quý, NĐ 61/2018 Art 12(9)).
 *
 * @param receipts how many that stand
 */
public record Settlement(Agency agency, int receipts, Vnd total) {

    /** Of some receipts, cancelled ones left out, by agency in the order they come. */
    public static List<Settlement> of(List<Receipt> taken, Agencies agencies) {
        var byAgency = new LinkedHashMap<Long, Settlement>();
        taken.stream()
                .filter(Receipt::stands)
                .forEach(receipt -> byAgency.merge(
                        receipt.agency(),
                        new Settlement(agencies.byId(receipt.agency()), 1, receipt.total()),
                        Settlement::plus));
        return List.copyOf(byAgency.values());
    }

    private Settlement plus(Settlement more) {
        return new Settlement(
                agency, receipts + more.receipts, new Vnd(Math.addExact(total.amount(), more.total.amount())));
    }
}
