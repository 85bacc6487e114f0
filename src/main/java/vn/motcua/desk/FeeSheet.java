package vn.motcua.desk;

import java.util.List;
import vn.motcua.dossiers.DossierView;
import vn.motcua.payments.FeeDue;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Actor;

/**
 * The money of a dossier on its page.
 *
 * @param receipts those cancelled too
 * @param takes whether this officer may take what is still due
 * @param cancels whether this officer may cancel a receipt
 */
public record FeeSheet(List<FeeDue> due, List<Receipt> receipts, boolean takes, boolean cancels) {

    static FeeSheet of(Receipts receipts, Actor.Officer officer, DossierView view) {
        return new FeeSheet(
                receipts.due(view),
                receipts.of(view),
                receipts.mayTake(officer, view),
                receipts.mayCancel(officer, view));
    }

    /** Whether there is anything to tell. */
    public boolean shown() {
        return !due.isEmpty() || !receipts.isEmpty();
    }

    /** Whether something could still be taken by this officer. */
    public boolean open() {
        return takes
                && due.stream().anyMatch(fee -> fee.taken() == null && fee.fee().amount() > 0);
    }
}
