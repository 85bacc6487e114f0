package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.CollectionReminders;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierView.Offer;
import vn.motcua.dossiers.RemindCollection;
import vn.motcua.payments.Receipts;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** A reminder to collect a result: made by the officer, kept by the system. */
@Controller
class CollectionReminderController {

    private final DossierReading reading;
    private final CollectionReminders reminders;
    private final RemindCollection remind;
    private final Receipts receipts;

    CollectionReminderController(
            DossierReading reading, CollectionReminders reminders, RemindCollection remind, Receipts receipts) {
        this.reading = reading;
        this.reminders = reminders;
        this.remind = remind;
        this.receipts = receipts;
    }

    @PostMapping("/desk/dossiers/{number}/collection-reminders")
    Page create(Actor.Officer officer, @PathVariable String number, @RequestParam Map<String, String> sent) {
        var form = ActionForm.of(number, Offer.RETURN, sent);
        try {
            var way = form.chosen(RemindCollection.Way.class, "reminderWay", "Chọn cách nhắc.");
            remind.remind(officer, form.number(), way, form.typed().optional("reminderNote"), form.key());
        } catch (InvalidInput invalid) {
            return new ReturnPage(
                    reading.read(officer, form.number()),
                    reminders.of(form.number()),
                    FeeSheet.of(receipts, officer, reading.read(officer, form.number())),
                    form.typed(),
                    Faults.of(invalid));
        }
        return Page.redirect("/desk/dossiers/" + form.number() + "/return", "Đã ghi lần nhắc nhận kết quả.");
    }
}
