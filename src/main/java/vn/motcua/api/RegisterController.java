package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.documents.Attachment;
import vn.motcua.documents.Files;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.papers.DossierRegister;
import vn.motcua.papers.HandOver;
import vn.motcua.papers.HandOvers;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** The registers of a desk (sổ theo dõi hồ sơ), a book a year. */
@RestController
@RequestMapping("/api/v1/registers")
@Tag(name = ProblemsDescribed.PEOPLE)
class RegisterController {

    private static final int LARGEST_PAGE = 200;

    private final DossierRegister register;
    private final HandOvers handOvers;
    private final Files files;

    RegisterController(DossierRegister register, HandOvers handOvers, Files files) {
        this.register = register;
        this.handOvers = handOvers;
        this.files = files;
    }

    /**
     * A book.
     *
     * @param desk code of the agency whose desk keeps it
     * @param last number of the last entry
     * @param closedAt absent while it is open
     */
    record BookJson(
            String desk,
            int year,
            int last,
            int volumes,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {}

    /** An entry under its number of the year, with what the dossier says of itself now. */
    record EntryJson(int no, int volume, Instant at, DossierLine dossier) {}

    /** One page of a book; {@code next} is the cursor of the page after, absent on the last. */
    record EntryPage(List<EntryJson> entries, @Nullable String next) {}

    @GetMapping
    @Operation(
            operationId = "listRegisters",
            summary = "The books of the caller's desks",
            description = "Officers of a desk and the leadership of its agency")
    List<BookJson> list(Actor.Officer officer) {
        return register.desks(officer).stream()
                .flatMap(desk -> register.books(desk).stream()
                        .map(book -> new BookJson(
                                desk.code(),
                                book.year(),
                                book.last(),
                                book.volumes(),
                                book.closedAt(),
                                book.closedBy())))
                .toList();
    }

    @GetMapping("/{desk}/{year}")
    @Operation(
            operationId = "readRegister",
            summary = "The entries of a book, in the order of their numbers",
            description = "Officers of the desk and the leadership of its agency")
    EntryPage read(
            Actor.Officer officer,
            @Parameter(description = "code of the desk's agency") @PathVariable String desk,
            @Parameter(description = "year of the book") @PathVariable int year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        var rows = Math.clamp(size, 1, LARGEST_PAGE);
        var found = register.lines(officer, register.desk(officer, desk), year, after(cursor), rows + 1);
        var shown = found.subList(0, Math.min(rows, found.size()));
        return new EntryPage(
                shown.stream()
                        .map(line -> new EntryJson(
                                line.entry().no(),
                                line.entry().volume(),
                                line.entry().at(),
                                line.dossier()))
                        .toList(),
                found.size() > rows ? Integer.toString(shown.getLast().entry().no()) : null);
    }

    @PostMapping("/{desk}/{year}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "closeRegister",
            summary = "Close the book of a year that is over; again changes nothing",
            description = "The head of the desk and the leadership of its agency")
    void close(
            Actor.Officer officer,
            @Parameter(description = "code of the desk's agency") @PathVariable String desk,
            @Parameter(description = "year of the book") @PathVariable int year,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        register.close(officer, register.desk(officer, desk), year);
    }

    /** Minutes of a hand-over; {@code day} is the one on which its dossiers were received. */
    record HandOverMinutesJson(int year, int no, LocalDate day, int dossiers, String giver, Instant at, String sha256) {

        static HandOverMinutesJson of(HandOver minutes) {
            return new HandOverMinutesJson(
                    minutes.year(),
                    minutes.no(),
                    minutes.day(),
                    minutes.dossiers(),
                    minutes.giver(),
                    minutes.at(),
                    minutes.sha256());
        }
    }

    /** Of which day the dossiers are to be handed over. */
    @Schema(requiredProperties = {"day"})
    record HandOverOfDay(@Nullable LocalDate day) {}

    @GetMapping("/{desk}/{year}/hand-overs")
    @Operation(
            operationId = "listHandOvers",
            summary = "The latest minutes with which the desk handed dossiers to agencies, at most 60",
            description = "Officers of the desk and the leadership of its agency")
    List<HandOverMinutesJson> handOvers(
            Actor.Officer officer,
            @Parameter(description = "code of the desk's agency") @PathVariable String desk,
            @Parameter(description = "year of the book") @PathVariable int year) {
        return handOvers.latest(register.desk(officer, desk), year).stream()
                .map(HandOverMinutesJson::of)
                .toList();
    }

    @PostMapping("/{desk}/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "drawHandOver",
            summary = "Draw up the minutes of what the desk received on a day and has not handed over yet",
            description = "Officers of the desk and the leadership of its agency")
    HandOverMinutesJson drawHandOver(
            Actor.Officer officer,
            @Parameter(description = "code of the desk's agency") @PathVariable String desk,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody HandOverOfDay wanted) {
        var day = AbsenceController.required("day", wanted.day());
        return HandOverMinutesJson.of(handOvers.draw(officer, register.desk(officer, desk), day, key));
    }

    @GetMapping("/{desk}/{year}/hand-overs/{no}")
    @Operation(
            operationId = "showHandOver",
            summary = "Minutes of a hand-over as they were drawn up",
            description = "Officers of the desk and the leadership of its agency")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> handOver(
            Actor.Officer officer,
            @Parameter(description = "code of the desk's agency") @PathVariable String desk,
            @Parameter(description = "year of the book") @PathVariable int year,
            @Parameter(description = "number of the minutes") @PathVariable int no) {
        var minutes = handOvers.open(officer, register.desk(officer, desk), year, no);
        return Attachment.of(files.get(minutes.file()), files);
    }

    private static int after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Integer.parseInt(cursor);
        } catch (NumberFormatException unknown) {
            throw new InvalidInput("cursor", "Con trỏ trang không hợp lệ.");
        }
    }
}
