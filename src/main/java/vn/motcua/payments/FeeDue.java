package vn.motcua.payments;

import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureDocument.Fee;
import vn.motcua.vocabulary.Vnd;

/**
 * A fee that the case of a dossier carries, and whether it was taken.
 *
 * @param no its place among the fees of that case and channel, from 1
 * @param taken the receipt it stands on; null while it was not taken
 */
public record FeeDue(int no, Fee fee, @Nullable Receipt taken) {

    public String name() {
        return fee.name();
    }

    /** {@code 2.000 đ/trang}. */
    public String rate() {
        return new Vnd(fee.amount()) + (fee.unit().isEmpty() ? "" : "/" + fee.unit());
    }
}
