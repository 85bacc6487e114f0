package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.documents.Attachment;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.papers.IssuedPapers;
import vn.motcua.papers.PrintReason;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.TakeFee;
import vn.motcua.payments.TakeFee.Paid;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The receipt for fees taken at the desk; it comes into being with the taking. */
@Controller
class ReceiptController {

    /** Says that the officer comes from a reception and goes on with it. */
    private static final String RECEPTION = "reception";

    private final DossierReading reading;
    private final Receipts receipts;
    private final TakeFee takeFee;
    private final IssuedPapers papers;

    ReceiptController(DossierReading reading, Receipts receipts, TakeFee takeFee, IssuedPapers papers) {
        this.reading = reading;
        this.receipts = receipts;
        this.takeFee = takeFee;
        this.papers = papers;
    }

    @GetMapping("/desk/dossiers/{number}/receipts/new")
    Page show(Actor.Officer officer, @PathVariable String number, @RequestParam(defaultValue = "") String back) {
        return page(officer, DossierNumber.parse(number), Typed.NOTHING.with("back", back), Faults.NONE);
    }

    @PostMapping("/desk/dossiers/{number}/receipts")
    Page create(
            Actor.Officer officer,
            @PathVariable String number,
            @RequestParam RequestKey key,
            @RequestParam Map<String, String> sent) {
        var dossier = DossierNumber.parse(number);
        var typed = new Typed(sent);
        try {
            var method = typed.choice(PaymentMethod.class, "method");
            if (method == null) {
                throw new InvalidInput("method", "Chọn hình thức nộp.");
            }
            var receipt = takeFee.take(officer, dossier, paid(typed), method, key);
            return Page.redirect(
                    (typed.text("back").equals(RECEPTION) ? "/desk/reception/" : "/desk/dossiers/") + dossier,
                    "Đã thu %s theo biên lai số %s.".formatted(receipt.total(), receipt.printed()));
        } catch (InvalidInput invalid) {
            return page(officer, dossier, typed, Faults.of(invalid));
        }
    }

    @GetMapping("/desk/dossiers/{number}/receipts/{no}.pdf")
    ResponseEntity<Resource> print(Actor.Officer officer, @PathVariable String number, @PathVariable int no) {
        var paper = papers.receipt(officer, DossierNumber.parse(number), no, PrintReason.VIEWED);
        return Attachment.paperToLookAt(number + "-bien-lai-" + no + ".pdf", paper);
    }

    private ReceiptPage page(Actor.Officer officer, DossierNumber number, Typed typed, Faults faults) {
        var view = taking(officer, number);
        return new ReceiptPage(view, receipts.due(view), typed, faults);
    }

    private DossierView taking(Actor.Officer officer, DossierNumber number) {
        var view = reading.read(officer, number);
        if (!receipts.mayTake(officer, view)) {
            throw new NotFound("taking of fees of " + number);
        }
        return view;
    }

    private static List<Paid> paid(Typed typed) {
        return typed.values().keySet().stream()
                .filter(field -> field.matches("take\\.\\d{1,3}"))
                .map(field -> Integer.parseInt(field.substring("take.".length())))
                .sorted()
                .map(no -> new Paid(no, quantity(typed.or("fees." + no, "1"))))
                .toList();
    }

    /** What is no number is out of range, so that the range is told. */
    private static int quantity(String typed) {
        var text = typed.strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
