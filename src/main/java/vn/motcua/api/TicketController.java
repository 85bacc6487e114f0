package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.FinishTicket;
import vn.motcua.bookings.QueueRights;
import vn.motcua.bookings.RecallTicket;
import vn.motcua.bookings.ReviveTicket;
import vn.motcua.bookings.ServeTicket;
import vn.motcua.bookings.SkipTicket;
import vn.motcua.bookings.Tickets;
import vn.motcua.bookings.TransferTicket;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** What an officer does with the ticket at their counter. */
@RestController
@RequestMapping("/api/v1/queue/tickets/{id}")
@Tag(name = ProblemsDescribed.QUEUE)
class TicketController {

    private static final String ID = "the ticket";
    private static final String MINE = "Whose counter it is at";

    private final Tickets tickets;
    private final Counters counters;
    private final QueueRights rights;
    private final RecallTicket recall;
    private final ServeTicket serve;
    private final SkipTicket skip;
    private final ReviveTicket revive;
    private final TransferTicket transfer;
    private final FinishTicket finish;

    TicketController(
            Tickets tickets,
            Counters counters,
            QueueRights rights,
            RecallTicket recall,
            ServeTicket serve,
            SkipTicket skip,
            ReviveTicket revive,
            TransferTicket transfer,
            FinishTicket finish) {
        this.tickets = tickets;
        this.counters = counters;
        this.rights = rights;
        this.recall = recall;
        this.serve = serve;
        this.skip = skip;
        this.revive = revive;
        this.transfer = transfer;
        this.finish = finish;
    }

    /** Where it goes: letter of a sector, and the number of one counter that serves it, or none for any. */
    record Elsewhere(@Nullable String sector, @Nullable Integer counter) {}

    @PostMapping("/recall")
    @Operation(operationId = "recallTicket", summary = "Call the same number once more", description = MINE)
    TicketJson recall(
            Actor.Officer officer,
            @Parameter(description = ID) @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return TicketJson.of(recall.recall(officer, id, key));
    }

    @PostMapping("/serve")
    @Operation(
            operationId = "serveTicket",
            summary = "The person is at the counter: the time of serving begins",
            description = MINE)
    TicketJson serve(
            Actor.Officer officer,
            @Parameter(description = ID) @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return TicketJson.of(serve.serve(officer, id, key));
    }

    @PostMapping("/skip")
    @Operation(operationId = "skipTicket", summary = "Nobody came: put the number aside", description = MINE)
    TicketJson skip(
            Actor.Officer officer,
            @Parameter(description = ID) @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return TicketJson.of(skip.skip(officer, id, key));
    }

    @PostMapping("/revive")
    @Operation(
            operationId = "reviveTicket",
            summary = "Let somebody who missed their call wait again, once, their place counting from now",
            description = "Officers of the desk")
    TicketJson revive(
            Actor.Officer officer,
            @Parameter(description = ID) @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return TicketJson.of(revive.revive(officer, id, key));
    }

    @PostMapping("/transfer")
    @Operation(
            operationId = "transferTicket",
            summary = "Send the person to another sector, or one counter of it; number and place stay",
            description = MINE)
    TicketJson transfer(
            Actor.Officer officer,
            @Parameter(description = ID) @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Elsewhere to) {
        var desk = tickets.byId(id).desk();
        rights.require(officer, desk);
        return TicketJson.of(transfer.transfer(officer, id, sector(desk, to), counter(desk, to), key));
    }

    @PostMapping("/finish")
    @Operation(operationId = "finishTicket", summary = "The person is served", description = MINE)
    TicketJson finish(
            Actor.Officer officer,
            @Parameter(description = ID) @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return TicketJson.of(finish.finish(officer, id, key));
    }

    private long sector(long desk, Elsewhere to) {
        return counters.sectors(desk).stream()
                .filter(sector -> sector.letter().equals(to.sector()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("sector", "Bộ phận Một cửa này không có lĩnh vực đó."))
                .id();
    }

    private @Nullable Long counter(long desk, Elsewhere to) {
        var number = to.counter();
        if (number == null) {
            return null;
        }
        return counters.of(desk).stream()
                .filter(counter -> counter.number() == number)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("counter", "Bộ phận Một cửa này không có quầy đó."))
                .id();
    }
}
