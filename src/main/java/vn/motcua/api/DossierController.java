package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.accounts.Accounts;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Readers;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.dossiers.TakeAtCounter;
import vn.motcua.dossiers.WorkList;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Dossiers: filed, listed and read by those whose they are to see. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "Dossiers")
class DossierController {

    private static final int LARGEST_PAGE = 200;

    private final SubmitOnline submitOnline;
    private final TakeAtCounter takeAtCounter;
    private final DossierSearch search;
    private final WorkList workList;
    private final DossierReading reading;
    private final Readers readers;
    private final Accounts accounts;
    private final Clock clock;

    DossierController(
            SubmitOnline submitOnline,
            TakeAtCounter takeAtCounter,
            DossierSearch search,
            WorkList workList,
            DossierReading reading,
            Readers readers,
            Accounts accounts,
            Clock clock) {
        this.submitOnline = submitOnline;
        this.takeAtCounter = takeAtCounter;
        this.search = search;
        this.workList = workList;
        this.reading = reading;
        this.readers = readers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One page of dossiers, or of work on them; {@code next} is the cursor of the page after, absent on the last. */
    record DossierPage(
            @ArraySchema(schema = @Schema(oneOf = {DossierSearch.Row.class, WorkList.Row.class}))
            List<?> rows,

            @Nullable String next) {}

    @GetMapping
    @Operation(
            operationId = "listDossiers",
            summary = "Dossiers the caller may see, newest first; with queue= an officer's work, soonest due first",
            description = "Citizens: their own; officers: those their agencies have a part in")
    DossierPage list(
            Actor actor,
            @Parameter(description = "for officers: one queue of their work, and then nothing else counts")
                    @RequestParam(required = false)
                    WorkList.@Nullable Queue queue,
            @Parameter(description = "a number, an identity number, or words of the applicant's name")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "in this state") @RequestParam(required = false) @Nullable DossierState state,
            @Parameter(description = "code of the procedure") @RequestParam(required = false) @Nullable
                    String procedure,
            @Parameter(description = "only those past their due time") @RequestParam(defaultValue = "false")
                    boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "rows a page, up to 200") @RequestParam(defaultValue = "50") int size) {
        if (queue != null) {
            return work(actor, queue, cursor, Math.clamp(size, 1, LARGEST_PAGE));
        }
        var query = new DossierSearch.Query(q, state, procedure, overdue);
        var page = search.page(actor, query, cursor, size, clock.instant());
        return new DossierPage(page.rows(), page.next());
    }

    @GetMapping("/{number}")
    @Operation(
            operationId = "showDossier",
            summary = "A dossier, with what the caller may do with it now: to officers the whole of it",
            description = "Its owner; officers of an agency that has a part in it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {OwnDossierJson.class, DossierJson.class})))
    ToldDossier show(Actor actor, @PathVariable DossierNumber number) {
        return switch (actor) {
            case Actor.Citizen owner -> OwnDossierJson.of(reading.read(owner, number));
            case Actor.Officer officer -> DossierJson.of(reading.read(officer, number));
            case Actor.Machine machine -> throw new IllegalStateException("a machine has no token");
        };
    }

    @GetMapping("/{number}/readers")
    @Operation(
            operationId = "listReaders",
            summary = "Which officers have opened the dossier or its files, newest first, at most 200",
            description = "Its owner; officers who lead a unit, a desk or an agency with a part in it")
    List<Readers.Reading> readers(Actor actor, @PathVariable DossierNumber number) {
        return readers.of(actor, number);
    }

    @PostMapping
    @Operation(
            operationId = "fileDossier",
            summary =
                    "File a dossier: a citizen online; a desk officer receives what lies on the counter or what the post handed over, or takes it in for an agency elsewhere where the procedure is handed in anywhere",
            description = "Citizens; officers of the receiving desk")
    @ApiResponse(responseCode = "201", description = "Filed, or received at the counter", useReturnTypeSchema = true)
    ResponseEntity<Standing> submit(
            Actor actor, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody Submission submission) {
        var standing = switch (actor) {
            case Actor.Citizen citizen ->
                submitOnline.submit(citizen, submission.filedBy(accounts.account(citizen.account())), key);
            case Actor.Officer officer -> takeAtCounter.take(officer, submission.filing(), submission.arrival(), key);
            case Actor.Machine machine -> throw new IllegalStateException("a machine has no token");
        };
        return Submission.recorded(standing);
    }

    private DossierPage work(Actor actor, WorkList.Queue queue, @Nullable String cursor, int size) {
        if (!(actor instanceof Actor.Officer officer)) {
            throw new InvalidInput("queue", "Danh sách việc chỉ có cho cán bộ, công chức.");
        }
        var page = workList.page(officer, queue, WorkList.Filter.NONE, cursor, size);
        return new DossierPage(page.rows(), page.next());
    }
}
