package vn.motcua.admin;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.agencies.Agencies;
import vn.motcua.payments.ReceiptBooks;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The books of receipts of an agency's one-stop desk; opening one closes the one before. */
@Controller
class ReceiptBooksController {

    private final Agencies agencies;
    private final AdministrationRights rights;
    private final ReceiptBooks books;

    ReceiptBooksController(Agencies agencies, AdministrationRights rights, ReceiptBooks books) {
        this.agencies = agencies;
        this.rights = rights;
        this.books = books;
    }

    @GetMapping("/admin/agencies/{id}/receipt-books")
    Page show(Actor.Officer by, @PathVariable long id) {
        return page(by, id, Map.of(), Faults.NONE);
    }

    @PostMapping("/admin/agencies/{id}/receipt-books")
    Page create(Actor.Officer by, @PathVariable long id, @RequestParam Map<String, String> typed) {
        requireDesk(by, id);
        var read = new Typed(typed);
        try {
            books.open(by, id, read.text("pattern"), read.text("series"));
        } catch (InvalidInput invalid) {
            return page(by, id, typed, Faults.of(invalid));
        }
        return Page.redirect("/admin/agencies/%d/receipt-books".formatted(id), "Đã mở quyển biên lai mới.");
    }

    private Page page(Actor.Officer by, long id, Map<String, String> typed, Faults faults) {
        requireDesk(by, id);
        return new ReceiptBooksPage(
                rights.isProvinceAdmin(by), agencies.byId(id), books.of(id), Map.copyOf(typed), faults);
    }

    private void requireDesk(Actor by, long id) {
        rights.requireAgency(by, id);
        if (agencies.deskOf(id).filter(desk -> desk.agency() == id).isEmpty()) {
            throw new NotFound("desk of agency " + id);
        }
    }
}
