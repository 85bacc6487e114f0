package vn.motcua.portal;

import java.time.Clock;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierSearch.Query;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Drafts;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** One's own dossiers, what is still a draft on top. */
@Controller
class MyDossiersController {

    private static final int ROWS = 20;

    private final DossierSearch search;
    private final Drafts drafts;
    private final FilingDrafts filing;
    private final Calendars calendars;
    private final Clock clock;

    MyDossiersController(DossierSearch search, Drafts drafts, FilingDrafts filing, Calendars calendars, Clock clock) {
        this.search = search;
        this.drafts = drafts;
        this.filing = filing;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/me/dossiers")
    Page show(Actor.Citizen citizen, @RequestParam(required = false) @Nullable String after) {
        var now = clock.instant();
        var open = drafts.open(citizen).stream()
                .map(draft -> filing.open(citizen, draft.id()))
                .toList();
        var found = search.page(citizen, Query.ALL, after, ROWS, now);
        return new MyDossiersPage(open, waitingFirst(found), after != null, calendars.ofProvince(), now);
    }

    /** What waits for the person comes before what they wait for; each newest first. */
    private static DossierSearch.Page waitingFirst(DossierSearch.Page found) {
        return new DossierSearch.Page(
                found.rows().stream()
                        .sorted(Comparator.comparing(row -> row.state() != DossierState.AWAITING_SUPPLEMENT))
                        .toList(),
                found.next());
    }

    @GetMapping("/dossiers")
    Page formerAddress() {
        return Page.redirect("/me/dossiers");
    }
}
