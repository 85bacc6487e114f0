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
import vn.motcua.documents.Files;
import vn.motcua.dossiers.CollectionReminders;
import vn.motcua.dossiers.Delivery;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.HandoverProof;
import vn.motcua.dossiers.ReturnResult;
import vn.motcua.dossiers.ReturnResult.Collector;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The return of a result to a collector who has shown who they are. */
@Controller
class ReturnController {

    private final DossierReading reading;
    private final CollectionReminders reminders;
    private final ReturnResult giveBack;
    private final DrawnSignature signatures;
    private final Files files;
    private final Receipts receipts;

    ReturnController(
            DossierReading reading,
            CollectionReminders reminders,
            ReturnResult giveBack,
            DrawnSignature signatures,
            Files files,
            Receipts receipts) {
        this.reading = reading;
        this.reminders = reminders;
        this.giveBack = giveBack;
        this.signatures = signatures;
        this.files = files;
        this.receipts = receipts;
    }

    @GetMapping("/desk/dossiers/{number}/return")
    Page show(Actor.Officer officer, @PathVariable String number) {
        return page(officer, DossierNumber.parse(number), Typed.NOTHING, Faults.NONE);
    }

    /** The signature drawn at the hand-over, as it was taken in. */
    @GetMapping("/desk/dossiers/{number}/return/signature.png")
    ResponseEntity<Resource> signature(Actor.Officer officer, @PathVariable String number) {
        var page = page(officer, DossierNumber.parse(number), Typed.NOTHING, Faults.NONE);
        var id = page.signature();
        if (id == null) {
            throw new NotFound("Hồ sơ không có chữ ký trên màn hình");
        }
        return Attachment.toLookAt(files.get(id), files);
    }

    @PostMapping("/desk/dossiers/{number}/return")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        var form = scanned(ActionForm.of(number, Offer.RETURN, sent));
        try {
            giveBack.giveBack(officer, form.number(), collector(officer, form), form.key());
        } catch (InvalidInput invalid) {
            return page(officer, form.number(), form.typed(), Faults.of(invalid));
        }
        return Page.redirect(
                "/desk/dossiers/" + form.number() + "/return", "Đã trả kết quả hồ sơ " + form.number() + ".");
    }

    private ReturnPage page(Actor.Officer officer, DossierNumber number, Typed typed, Faults faults) {
        var view = reading.read(officer, number);
        return new ReturnPage(view, reminders.of(number), FeeSheet.of(receipts, officer, view), typed, faults);
    }

    /** An identity card scanned into any field says who collects; the field is left as it was. */
    private static ActionForm scanned(ActionForm form) {
        for (var field : List.of("idNumber", "name", "relation", "authorisation", "trackingNumber", "note")) {
            var card = IdentityCard.read(form.text(field));
            if (card != null) {
                return form.with(field, card.before())
                        .with("idNumber", card.idNumber())
                        .with("name", card.name());
            }
        }
        return form;
    }

    private Collector collector(Actor.Officer officer, ActionForm form) {
        return new Collector(
                form.chosen(Delivery.Way.class, "way", "Chọn cách trả kết quả."),
                form.text("name"),
                form.typed().optional("idNumber"),
                form.typed().optional("relation"),
                form.typed().optional("note"),
                new HandoverProof(
                        form.typed().optional("authorisation"),
                        form.typed().optional("carrier"),
                        form.typed().optional("trackingNumber"),
                        signatures.take(form.text("signature"), officer, form.key())));
    }
}
