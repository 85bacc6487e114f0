package vn.motcua.desk;

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
import vn.motcua.dossiers.WorkList;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.vocabulary.Actor;
import vn.motcua.web.Page;

/** The officer's first page: what waits, by due date. */
@Controller
class WorkController {

    private static final int ROWS = 50;

    private final WorkList work;
    private final Capacities capacities;
    private final Calendars calendars;
    private final Clock clock;

    WorkController(WorkList work, Capacities capacities, Calendars calendars, Clock clock) {
        this.work = work;
        this.capacities = capacities;
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
            @RequestParam(required = false) @Nullable Queue queue,
            @RequestParam(required = false) @Nullable String after) {
        var counts = work.counts(officer);
        return page(officer, counts, queue == null ? firstWithWork(officer, counts) : queue, after);
    }

    @GetMapping("/desk/returns")
    Page returns(Actor.Officer officer, @RequestParam(required = false) @Nullable String after) {
        return page(officer, work.counts(officer), Queue.RETURN, after);
    }

    private Page page(Actor.Officer officer, Map<Queue, Integer> counts, Queue queue, @Nullable String after) {
        var found = work.page(officer, queue, after, ROWS);
        var queues = new ArrayList<QueueChoice>();
        var concerned = concerned(officer);
        for (var one : Queue.values()) {
            var count = counts.getOrDefault(one, 0);
            if (concerned.contains(one) || count > 0 || one == queue) {
                queues.add(new QueueChoice(one, Words.count(count, WorkList.COUNTED_UP_TO), one == queue));
            }
        }
        return new WorkPage(
                queues, queue, found.rows(), found.next(), after != null, new Dues(calendars, clock.instant()));
    }

    private Queue firstWithWork(Actor.Officer officer, Map<Queue, Integer> counts) {
        return concerned(officer).stream()
                .filter(queue -> counts.getOrDefault(queue, 0) > 0)
                .findFirst()
                .orElse(Queue.STEPS);
    }

    /** The queues that can fill for an officer in these roles. */
    private Set<Queue> concerned(Actor.Officer officer) {
        var roles = capacities.of(officer.officer()).stream()
                .map(capacity -> capacity.position().role())
                .toList();
        var queues = EnumSet.of(Queue.STEPS);
        if (roles.stream().anyMatch(OfficerRole::atDesk)) {
            queues.addAll(List.of(Queue.INTAKE, Queue.SUPPLEMENT, Queue.PAUSED, Queue.RETURN));
        }
        if (roles.stream().anyMatch(OfficerRole::givesOpinions)) {
            queues.add(Queue.CONSULTATIONS);
        }
        return queues;
    }
}
