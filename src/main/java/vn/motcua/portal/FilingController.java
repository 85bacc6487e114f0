package vn.motcua.portal;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.Accounts;
import vn.motcua.documents.FileLimits;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.Drafts.Content;
import vn.motcua.procedures.Procedures;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** Where filing a procedure begins: what to have at hand, and the draft that may already be there. */
@Controller
class FilingController {

    private final Procedures procedures;
    private final Drafts drafts;
    private final FilingDrafts filing;
    private final Accounts accounts;
    private final FileLimits limits;

    FilingController(Procedures procedures, Drafts drafts, FilingDrafts filing, Accounts accounts, FileLimits limits) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.filing = filing;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping("/procedures/{code}/file")
    Page show(Actor.Citizen citizen, @PathVariable String code, @RequestParam(defaultValue = "") String agency) {
        var begun = drafts.openFor(citizen, code)
                .map(draft -> filing.open(citizen, draft.id()))
                .orElse(null);
        return new FilingPage(procedures.current(code).document(), agency, begun, limits);
    }

    @PostMapping("/procedures/{code}/file")
    Page start(
            Actor.Citizen citizen,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam UUID key) {
        procedures.current(code);
        drafts.start(citizen, key, code, prefilled(accounts.account(citizen.account()), agency));
        return Page.redirect("/drafts/" + key + "/case");
    }

    private static Content prefilled(Account account, String agency) {
        var typed = new HashMap<String, String>();
        typed.put("agency", agency);
        typed.put("applicant", FilingDraft.SELF);
        put(typed, "self.phone", account.phone());
        put(typed, "self.email", account.email());
        put(typed, "self.address", account.address());
        put(typed, "delivery.address", account.address());
        return new Content(typed, Content.EMPTY.papers());
    }

    private static void put(HashMap<String, String> typed, String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }

    /** Goes on where something is still missing. */
    @GetMapping("/drafts/{id}")
    Page resume(Actor.Citizen citizen, @PathVariable UUID id) {
        var draft = filing.open(citizen, id);
        var faults = filing.faults(draft);
        var next = draft.steps().stream()
                .filter(step -> faults.stream().anyMatch(fault -> step.asks(fault.field())))
                .findFirst()
                .orElse(draft.steps().getLast());
        return Page.redirect(draft.path() + "/" + next.path());
    }

    @GetMapping("/drafts/{id}/discard")
    Page askDiscard(Actor.Citizen citizen, @PathVariable UUID id) {
        return new DiscardPage(filing.open(citizen, id));
    }

    @PostMapping("/drafts/{id}/discard")
    Page discard(Actor.Citizen citizen, @PathVariable UUID id) {
        drafts.discard(citizen, id);
        return Page.redirect("/me/dossiers", "Đã xóa bản nháp.");
    }
}
