package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossiers.TeamLoad;
import vn.motcua.dossiers.WorkList;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;
import vn.motcua.worklists.BulkAction;
import vn.motcua.worklists.Bulks;

/** One thing for many dossiers: chosen in a list, looked at once more, done as a job that tells of each. */
@Controller
class BulkController {

    private static final int MOST_LISTED = 500;

    private final Bulks bulks;
    private final TeamLoad team;
    private final WorkList work;

    BulkController(Bulks bulks, TeamLoad team, WorkList work) {
        this.bulks = bulks;
        this.team = team;
        this.work = work;
    }

    /** Shows what would be done; changes nothing. */
    @PostMapping("/desk/work/bulk/preview")
    Page preview(Actor.Officer officer, @RequestParam MultiValueMap<String, String> sent) {
        var form = BulkForm.of(sent);
        if (form.targets().isEmpty()) {
            return back(form, "Chưa chọn hồ sơ nào: đánh dấu ở đầu dòng, rồi chọn việc cần làm.");
        }
        if (form.typed().choice(BulkAction.class, "action") == null) {
            return back(form, "Chưa chọn việc cần làm.");
        }
        return page(officer, form, Faults.NONE);
    }

    @PostMapping("/desk/work/bulk")
    Page create(Actor.Officer officer, @RequestParam MultiValueMap<String, String> sent) {
        var form = BulkForm.of(sent);
        try {
            bulks.begin(officer, form.id(), form.order());
        } catch (InvalidInput invalid) {
            return page(officer, form, Faults.of(invalid));
        }
        return Page.redirect("/desk/bulks/" + form.id());
    }

    @GetMapping("/desk/bulks")
    Page list(Actor.Officer officer) {
        return new BulksPage(bulks.latest(officer));
    }

    @GetMapping("/desk/bulks/{id}")
    Page show(Actor.Officer officer, @PathVariable String id) {
        try {
            return new BulkPage(bulks.of(officer, UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("Không tìm thấy việc này.");
        }
    }

    private Page page(Actor.Officer officer, BulkForm form, Faults faults) {
        var assigning = form.typed().choice(BulkAction.class, "action") == BulkAction.ASSIGN;
        return new BulkPreviewPage(form, listed(officer, form), assigning ? people(officer) : List.of(), faults);
    }

    private List<WorkList.Row> listed(Actor.Officer officer, BulkForm form) {
        var list = form.list();
        return list == null
                ? List.of()
                : work.page(officer, list.queue(), list.filter(), null, MOST_LISTED)
                        .rows();
    }

    private List<Choice> people(Actor.Officer officer) {
        return team.of(officer).stream()
                .map(load -> new Choice(Long.toString(load.officer().id()), TeamPage.named(load)))
                .toList();
    }

    private static Page back(BulkForm form, String why) {
        var list = form.list();
        return Page.redirect(list == null ? "/desk/work" : list.address(), why);
    }
}
