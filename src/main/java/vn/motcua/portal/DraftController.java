package vn.motcua.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.portal.FilingStep.Kind;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The pages of questions: whatever button is pressed, what was typed is saved first; only going on asks for it to be right. */
@Controller
class DraftController {

    private final FilingDrafts drafts;

    DraftController(FilingDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/drafts/{id}/{step:case|applicant|delivery}")
    Page show(
            Actor.Citizen citizen,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String place) {
        var draft = drafts.open(citizen, id);
        return new DraftPage(draft, step(draft, step), Faults.NONE, List.of(), place);
    }

    @GetMapping("/drafts/{id}/form/{no}")
    Page showForm(Actor.Citizen citizen, @PathVariable UUID id, @PathVariable int no) {
        return show(citizen, id, "form/" + no, "");
    }

    @PostMapping("/drafts/{id}/{step:case|applicant|delivery}")
    Page save(
            Actor.Citizen citizen,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam Map<String, String> sent) {
        var asked = step(drafts.open(citizen, id), step);
        var typed = new LinkedHashMap<>(sent);
        typed.keySet().removeIf(field -> !asked.asks(field));
        var draft = drafts.save(citizen, id, typed);
        return switch (go) {
            case "find" -> new DraftPage(draft, asked, Faults.NONE, List.of(), sent.getOrDefault("place", ""));
            case "next" -> next(draft, asked);
            default -> elsewhere(draft, asked, go);
        };
    }

    @PostMapping("/drafts/{id}/form/{no}")
    Page saveForm(
            Actor.Citizen citizen,
            @PathVariable UUID id,
            @PathVariable int no,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam Map<String, String> sent) {
        return save(citizen, id, "form/" + no, go, sent);
    }

    private Page next(FilingDraft draft, FilingStep step) {
        var faults = drafts.faults(draft, step);
        if (!faults.isEmpty()) {
            return new DraftPage(draft, step, new Faults(faults), List.of(), "");
        }
        var doubts = step.kind() == Kind.APPLICANT ? drafts.doubts(draft) : List.<String>of();
        if (!doubts.isEmpty()) {
            return new DraftPage(draft, step, Faults.NONE, doubts, "");
        }
        return elsewhere(draft, step, "next");
    }

    /** Where a button leads: on, back, to a step of the list, or away for today. */
    static Page elsewhere(FilingDraft draft, FilingStep step, String go) {
        var steps = draft.steps();
        var at = steps.indexOf(step);
        return switch (go) {
            case "next" -> to(draft, steps.get(at + 1));
            case "back" ->
                at == 0 ? Page.redirect("/procedures/" + draft.procedure().code()) : to(draft, steps.get(at - 1));
            case "later" ->
                Page.redirect("/me/dossiers", "Đã lưu bản nháp. Hồ sơ chưa nộp; bạn có thể làm tiếp bất cứ lúc nào.");
            case "stay" -> to(draft, step);
            default -> to(draft, step(draft, go));
        };
    }

    private static Page to(FilingDraft draft, FilingStep step) {
        return Page.redirect(draft.path() + "/" + step.path());
    }

    private static FilingStep step(FilingDraft draft, String path) {
        return draft.steps().stream()
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + path));
    }
}
