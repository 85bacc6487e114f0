package vn.motcua.desk;

import vn.motcua.payments.Receipt;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Asks why a receipt is cancelled. */
public record ReceiptCancellationPage(Receipt receipt, String reason, Faults faults) implements Page {

    @Override
    public String template() {
        return "desk/receipt-cancellation";
    }
}
