package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.bookings.BookAppointment;
import vn.motcua.bookings.BookAppointment.Wish;
import vn.motcua.bookings.CallBoard;
import vn.motcua.bookings.Counters;
import vn.motcua.bookings.DeskSector;
import vn.motcua.bookings.Priority;
import vn.motcua.bookings.QueueRights;
import vn.motcua.bookings.Slots;
import vn.motcua.bookings.TakeTicket;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** A one-stop desk by the code of its agency: its board, its tickets, the hours that can be booked. */
@RestController
@RequestMapping("/api/v1/desks/{code}")
@Tag(name = ProblemsDescribed.QUEUE)
class DeskController {

    private static final String CODE = "code of the agency whose desk it is, such as H21.180";
    private static final String SECTOR = "letter of the sector, such as A";

    private final QueueRights desks;
    private final CallBoard board;
    private final Counters counters;
    private final Slots slots;
    private final TakeTicket take;
    private final BookAppointment book;

    DeskController(
            QueueRights desks, CallBoard board, Counters counters, Slots slots, TakeTicket take, BookAppointment book) {
        this.desks = desks;
        this.board = board;
        this.counters = counters;
        this.slots = slots;
        this.take = take;
        this.book = book;
    }

    /** What somebody at the desk wants a number for; {@code priority} absent = none. */
    record Wanted(@Nullable String sector, @Nullable Priority priority) {}

    /** An hour somebody wants; {@code starts} such as 08:30. */
    record WantedHour(
            @Nullable String sector,
            @Nullable LocalDate day,
            @Nullable String starts,
            @Nullable String name,
            @Nullable String phone) {}

    /** An hour and how many more may book it; {@code starts} such as 08:30. */
    record FreeHour(String starts, int free) {}

    @GetMapping("/board")
    @Operation(
            operationId = "showBoard",
            summary = "What the call board shows: numbers at counters, the latest call first, and how many wait",
            description = "Anybody")
    @SecurityRequirements
    CallBoard.Shown board(@Parameter(description = CODE) @PathVariable String code) {
        return board.of(desks.desk(code).agency());
    }

    @PostMapping("/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "takeTicket",
            summary = "Give out the next number of a sector",
            description = "Officers of the desk")
    TicketJson take(
            Actor.Officer officer,
            @Parameter(description = CODE) @PathVariable String code,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Wanted wanted) {
        var desk = desks.desk(code).agency();
        desks.require(officer, desk);
        var priority = Objects.requireNonNullElse(wanted.priority(), Priority.NONE);
        return TicketJson.of(
                take.take(officer, desk, sector(desk, wanted.sector()).id(), priority, key));
    }

    @GetMapping("/slots")
    @Operation(
            operationId = "listSlots",
            summary = "The hours of a sector on a day, the full ones too; none on a day on which one cannot book",
            description = "Anybody")
    @SecurityRequirements
    List<FreeHour> slots(
            @Parameter(description = CODE) @PathVariable String code,
            @Parameter(description = SECTOR) @RequestParam String sector,
            @Parameter(description = "such as 2026-12-10") @RequestParam LocalDate day) {
        return slots.of(sector(desks.desk(code).agency(), sector), day).stream()
                .map(slot -> new FreeHour(slot.starts().toString(), slot.free()))
                .toList();
    }

    @PostMapping("/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "bookAppointment", summary = "Book an hour at the desk", description = "Citizens")
    AppointmentJson book(
            Actor.Citizen citizen,
            @Parameter(description = CODE) @PathVariable String code,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody WantedHour wanted) {
        var desk = desks.desk(code).agency();
        var wish = new Wish(
                sector(desk, wanted.sector()).id(),
                AbsenceController.required("day", wanted.day()),
                starts(wanted.starts()),
                Objects.requireNonNullElse(wanted.name(), citizen.name()),
                Objects.requireNonNullElse(wanted.phone(), ""));
        return AppointmentJson.of(book.book(citizen, desk, wish, key), code);
    }

    private DeskSector sector(long desk, @Nullable String letter) {
        return counters.sectors(desk).stream()
                .filter(sector -> sector.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("sector", "Bộ phận Một cửa này không có lĩnh vực đó."));
    }

    private static @Nullable LocalTime starts(@Nullable String written) {
        try {
            return written == null ? null : LocalTime.parse(written);
        } catch (DateTimeException notATime) {
            throw new InvalidInput("starts", "Nhập giờ, ví dụ 08:30.");
        }
    }
}
