package vn.motcua.desk;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.calendar.Calendars;
import vn.motcua.mirrors.MirrorSearch;
import vn.motcua.mirrors.MirrorSearch.Query;
import vn.motcua.mirrors.MirrorSearch.Row;
import vn.motcua.mirrors.MirroredState;
import vn.motcua.mirrors.SourceSystem;
import vn.motcua.mirrors.SourceSystems;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** Dossiers that ministries' own systems process: a list to look at, with nothing to do. */
@Controller
class MirrorListController {

    private static final int ROWS = 50;

    private final MirrorSearch search;
    private final SourceSystems sources;
    private final Calendars calendars;
    private final Clock clock;

    MirrorListController(MirrorSearch search, SourceSystems sources, Calendars calendars, Clock clock) {
        this.search = search;
        this.sources = sources;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/desk/mirrors")
    Page show(
            Actor.Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(required = false) @Nullable MirroredState state,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after) {
        var query = new Query(q.strip(), procedure.strip(), state, late);
        var dues = new Dues(calendars, clock.instant());
        try {
            var found = search.page(officer, query, after, ROWS);
            return new MirrorListPage(
                    query, found.rows(), found.next(), after != null, silent(found.rows()), dues, Faults.NONE);
        } catch (InvalidInput invalid) {
            return new MirrorListPage(query, List.of(), null, false, List.of(), dues, Faults.of(invalid));
        }
    }

    /** The sources of what is shown that have been silent for too long. */
    private List<SourceSystem> silent(List<Row> rows) {
        var shown = rows.stream().map(Row::source).collect(Collectors.toSet());
        var now = clock.instant();
        return shown.isEmpty()
                ? List.of()
                : sources.all().stream()
                        .filter(source -> shown.contains(source.code()) && source.silent(now))
                        .toList();
    }
}
