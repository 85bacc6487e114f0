package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.bookings.CallNext;
import vn.motcua.bookings.Counter;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.QueueRights;
import vn.motcua.bookings.SitAtCounter;
import vn.motcua.bookings.WaitingList;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** The caller's counter today: chosen, called to, left. */
@RestController
@RequestMapping("/api/v1/queue")
@Tag(name = ProblemsDescribed.QUEUE)
class QueueController {

    private final QueueRights desks;
    private final Counters counters;
    private final SitAtCounter sit;
    private final WaitingList waiting;
    private final CallNext call;

    QueueController(QueueRights desks, Counters counters, SitAtCounter sit, WaitingList waiting, CallNext call) {
        this.desks = desks;
        this.counters = counters;
        this.sit = sit;
        this.waiting = waiting;
        this.call = call;
    }

    /** Where the caller sits; {@code desk} is the code of the agency, {@code counter} the number on its sign. */
    record Seat(@Nullable String desk, @Nullable Integer counter) {}

    /** A counter with the letters of its sectors. */
    record CounterJson(int number, List<String> sectors) {}

    /** The caller's counter: who is there, and who comes next in which order; without a counter nothing of it. */
    record QueueJson(
            @Nullable CounterJson counter, @Nullable TicketJson current, List<TicketJson> waiting) {}

    /** Whoever was called; absent when nobody waits. */
    record Called(@Nullable TicketJson ticket) {}

    @GetMapping
    @Operation(
            operationId = "showQueue",
            summary = "The caller's counter: who is there, and who is next in the order in which they will be called",
            description = "Officers: their own")
    QueueJson show(Actor.Officer officer) {
        var seat = sit.seatOf(officer).orElse(null);
        return new QueueJson(
                seat == null ? null : json(seat),
                sit.current(officer).map(TicketJson::of).orElse(null),
                seat == null
                        ? List.of()
                        : waiting.of(seat).stream().map(TicketJson::of).toList());
    }

    @PostMapping("/seat")
    @Operation(
            operationId = "sitAtCounter",
            summary = "Choose the counter for today; a colleague who went without leaving is relieved",
            description = "Officers of the desk")
    CounterJson sit(
            Actor.Officer officer, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody Seat wanted) {
        var agency = wanted.desk();
        if (agency == null) {
            throw new InvalidInput("desk", "Nhập mã cơ quan của Bộ phận Một cửa.");
        }
        var desk = desks.desk(agency).agency();
        desks.require(officer, desk);
        var chosen = counters.of(desk).stream()
                .filter(counter -> Integer.valueOf(counter.number()).equals(wanted.counter()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("counter", "Bộ phận Một cửa này không có quầy đó."));
        return json(sit.sit(officer, desk, chosen.id()));
    }

    @DeleteMapping("/seat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "leaveCounter", summary = "Leave the counter", description = "Officers: their own")
    void leave(Actor.Officer officer, @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        sit.leave(officer);
    }

    @PostMapping("/calls")
    @Operation(
            operationId = "callNext",
            summary = "Finish whoever is served and call the next to the caller's counter",
            description = "Officers who sit at a counter")
    Called call(Actor.Officer officer, @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return new Called(call.callNext(officer, key).map(TicketJson::of).orElse(null));
    }

    private static CounterJson json(Counter counter) {
        return new CounterJson(
                counter.number(),
                counter.sectors().stream().map(DeskSector::letter).toList());
    }
}
