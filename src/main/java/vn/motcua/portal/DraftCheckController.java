package vn.motcua.portal;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.calendar.Calendars;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.FileDraft;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Check your answers, then file: the draft itself is the key, so it becomes one dossier however often it is sent. */
@Controller
class DraftCheckController {

    private final FilingDrafts drafts;
    private final FileDraft fileDraft;
    private final Files files;
    private final Calendars calendars;

    DraftCheckController(FilingDrafts drafts, FileDraft fileDraft, Files files, Calendars calendars) {
        this.drafts = drafts;
        this.fileDraft = fileDraft;
        this.files = files;
        this.calendars = calendars;
    }

    @GetMapping("/drafts/{id}/check")
    Page show(Actor.Citizen citizen, @PathVariable UUID id) {
        var draft = drafts.open(citizen, id);
        return page(draft, new Faults(drafts.faults(draft)), false);
    }

    @PostMapping("/drafts/{id}/filing")
    Page file(Actor.Citizen citizen, @PathVariable UUID id) {
        try {
            var draft = drafts.open(citizen, id);
            var faults = drafts.faults(draft);
            if (!faults.isEmpty()) {
                return page(draft, new Faults(faults), true);
            }
            return Page.redirect("/dossiers/" + fileDraft.file(citizen, draft.draft(), draft.filing()) + "/filed");
        } catch (DraftFiled filed) {
            return Page.redirect("/dossiers/" + filed.number() + "/filed");
        } catch (InvalidInput refused) {
            return page(drafts.open(citizen, id), Faults.of(refused), true);
        }
    }

    private Page page(FilingDraft draft, Faults open, boolean tried) {
        var agency = draft.agency();
        var calendar = calendars.forAgency(agency == null ? null : agency.id());
        return new DraftCheckPage(draft, FilingSummary.of(draft, files), open, tried, calendar);
    }
}
