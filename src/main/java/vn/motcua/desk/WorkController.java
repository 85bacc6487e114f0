package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.CollectionReminders;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.OnTheSpotShares;
import vn.motcua.dossiers.WorkList;
import vn.motcua.dossiers.WorkList.Filter;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;
import vn.motcua.worklists.Columns;
import vn.motcua.worklists.SavedFilters;

/** The officer's first page: what waits, by due date. */
@Controller
class WorkController {

    private static final int ROWS = 50;

    private final WorkList work;
    private final SavedFilters saved;
    private final Columns columns;
    private final CollectionReminders reminders;
    private final Capacities capacities;
    private final OnTheSpotShares shares;
    private final Calendars calendars;
    private final Clock clock;

    WorkController(
            WorkList work,
            SavedFilters saved,
            Columns columns,
            CollectionReminders reminders,
            Capacities capacities,
            OnTheSpotShares shares,
            Calendars calendars,
            Clock clock) {
        this.work = work;
        this.saved = saved;
        this.columns = columns;
        this.reminders = reminders;
        this.capacities = capacities;
        this.shares = shares;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/desk")
    Page home() {
        return Page.redirect("/desk/work");
    }

    @GetMapping("/desk/work")
    Page show(
            Actor.Officer officer,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String after) {
        var counts = work.counts(officer);
        var list = WorkPlace.of(asked);
        return page(
                officer,
                counts,
                list == null ? new WorkPlace(firstWithWork(officer, counts), WorkPlace.filter(new Typed(asked))) : list,
                after);
    }

    /** The dossier beside one in a list; the list itself where there is none. */
    @GetMapping({"/desk/work/next", "/desk/work/previous"})
    Page beside(
            Actor.Officer officer,
            HttpServletRequest request,
            @RequestParam Map<String, String> asked,
            @RequestParam String from) {
        var list = WorkPlace.of(asked);
        if (list == null) {
            return Page.redirect("/desk/work");
        }
        var onward = request.getRequestURI().endsWith("/next");
        return work.neighbour(officer, list.queue(), list.filter(), DossierNumber.parse(from), onward)
                .map(number -> Page.redirect(DossierActions.address(number, list)))
                .orElseGet(() -> Page.redirect(
                        list.address(),
                        onward
                                ? "Không còn hồ sơ nào sau hồ sơ đó trong danh sách."
                                : "Không còn hồ sơ nào trước hồ sơ đó trong danh sách."));
    }

    @GetMapping("/desk/returns")
    Page returns(Actor.Officer officer, @RequestParam(required = false) @Nullable String after) {
        return page(officer, work.counts(officer), new WorkPlace(Queue.RETURN, Filter.NONE), after);
    }

    private Page page(Actor.Officer officer, Map<Queue, Integer> counts, WorkPlace list, @Nullable String after) {
        var queue = list.queue();
        var found = work.page(officer, queue, list.filter(), after, ROWS);
        var queues = new ArrayList<QueueChoice>();
        var concerned = concerned(officer);
        for (var one : Queue.values()) {
            var count = counts.getOrDefault(one, 0);
            if (concerned.contains(one) || count > 0 || one == queue) {
                queues.add(new QueueChoice(one, Words.count(count, WorkList.COUNTED_UP_TO), one == queue));
            }
        }
        return new WorkPage(
                queues,
                list,
                saved.of(officer),
                columns.shownTo(officer),
                found.rows(),
                queue == Queue.RETURN
                        ? reminders.of(
                                found.rows().stream().map(WorkList.Row::id).toList())
                        : Map.of(),
                found.next(),
                after != null,
                BulkActions.on(queue, roles(officer)),
                shares.offeredTo(officer),
                new Dues(calendars, clock.instant()));
    }

    private Queue firstWithWork(Actor.Officer officer, Map<Queue, Integer> counts) {
        return concerned(officer).stream()
                .filter(queue -> counts.getOrDefault(queue, 0) > 0)
                .findFirst()
                .orElse(Queue.STEPS);
    }

    private List<OfficerRole> roles(Actor.Officer officer) {
        return capacities.of(officer.officer()).stream()
                .map(capacity -> capacity.position().role())
                .toList();
    }

    /** The queues that can fill for an officer in these roles. */
    private Set<Queue> concerned(Actor.Officer officer) {
        var roles = roles(officer);
        var queues = EnumSet.of(Queue.STEPS);
        if (roles.stream().anyMatch(OfficerRole::atDesk)) {
            queues.addAll(List.of(Queue.INTAKE, Queue.SUPPLEMENT, Queue.PAUSED, Queue.RETURN));
        }
        if (roles.stream().anyMatch(OfficerRole::givesOpinions)) {
            queues.addAll(List.of(Queue.CONSULTATIONS, Queue.ASKED));
        }
        if (roles.stream().anyMatch(OfficerRole::leads)) {
            queues.add(Queue.TEAM);
        }
        return queues;
    }
}
