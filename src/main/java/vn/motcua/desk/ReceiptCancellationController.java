package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.payments.CancelReceipt;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The cancellation of a receipt that was wrong, by whoever heads the desk. */
@Controller
class ReceiptCancellationController {

    private final DossierReading reading;
    private final Receipts receipts;
    private final CancelReceipt cancelReceipt;

    ReceiptCancellationController(DossierReading reading, Receipts receipts, CancelReceipt cancelReceipt) {
        this.reading = reading;
        this.receipts = receipts;
        this.cancelReceipt = cancelReceipt;
    }

    @GetMapping("/desk/dossiers/{number}/receipts/{no}/cancellation")
    Page show(Actor.Officer officer, @PathVariable String number, @PathVariable int no) {
        return page(officer, DossierNumber.parse(number), no, "", Faults.NONE);
    }

    @PostMapping("/desk/dossiers/{number}/receipts/{no}/cancellation")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @PathVariable int no,
            @RequestParam(defaultValue = "") String reason) {
        var dossier = DossierNumber.parse(number);
        try {
            var receipt = cancelReceipt.cancel(officer, dossier, no, reason);
            return Page.redirect("/desk/dossiers/" + dossier, "Đã hủy biên lai số " + receipt.printed() + ".");
        } catch (InvalidInput invalid) {
            return page(officer, dossier, no, reason, Faults.of(invalid));
        }
    }

    private Page page(Actor.Officer officer, DossierNumber number, int no, String reason, Faults faults) {
        var view = reading.read(officer, number);
        if (!receipts.mayCancel(officer, view)) {
            throw new NotFound("cancelling of receipts of " + number);
        }
        return new ReceiptCancellationPage(receipts.one(view, no), reason, faults);
    }
}
