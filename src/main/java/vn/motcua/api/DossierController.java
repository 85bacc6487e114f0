package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.DossierReading;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.ReceiveAtDesk;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.SubmitOnline;
import vn.motcua.dossiers.WorkList;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Dossiers: filed, listed and read by those whose they are to see. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "Dossiers")
class DossierController {

    private static final int LARGEST_PAGE = 200;

    private final SubmitOnline submitOnline;
    private final ReceiveAtDesk receiveAtDesk;
    private final DossierSearch search;
    private final WorkList workList;
    private final DossierReading reading;
    private final Clock clock;

    DossierController(
            SubmitOnline submitOnline,
            ReceiveAtDesk receiveAtDesk,
            DossierSearch search,
            WorkList workList,
            DossierReading reading,
            Clock clock) {
        this.submitOnline = submitOnline;
        this.receiveAtDesk = receiveAtDesk;
        this.search = search;
        this.workList = workList;
        this.reading = reading;
        this.clock = clock;
    }

    /** One page; {@code next} is the cursor of the page after, absent on the last. */
    record Listing(List<?> rows, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "Dossiers the caller may see, newest first; with queue= an officer's work, soonest due first")
    Listing list(
            Actor actor,
            @RequestParam(required = false) WorkList.@Nullable Queue queue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable DossierState state,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        if (queue != null) {
            return work(actor, queue, cursor, Math.clamp(size, 1, LARGEST_PAGE));
        }
        var query = new DossierSearch.Query(q, state, procedure, overdue);
        var page = search.page(actor, query, cursor, size, clock.instant());
        return new Listing(page.rows(), page.next());
    }

    @GetMapping("/{number}")
    @Operation(summary = "A whole dossier, with what the caller may do with it now")
    DossierJson show(Actor actor, @PathVariable DossierNumber number) {
        return DossierJson.of(reading.read(actor, number));
    }

    @PostMapping
    @Operation(
            summary =
                    "File a dossier: a citizen online; a desk officer receives what lies on the counter or came by post")
    ResponseEntity<Standing> submit(
            Actor actor, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody Submission submission) {
        var standing = switch (actor) {
            case Actor.Citizen citizen -> submitOnline.submit(citizen, submission.filing(), key);
            case Actor.Officer officer ->
                receiveAtDesk.receiveAtCounter(officer, submission.filing(), channel(submission), key);
            case Actor.Machine machine -> throw new IllegalStateException("a machine has no token");
        };
        return ResponseEntity.created(
                        URI.create("/api/v1/dossiers/" + standing.number().value()))
                .body(standing);
    }

    private Listing work(Actor actor, WorkList.Queue queue, @Nullable String cursor, int size) {
        if (!(actor instanceof Actor.Officer officer)) {
            throw new InvalidInput("queue", "Danh sách việc chỉ có cho cán bộ, công chức.");
        }
        var page = workList.page(officer, queue, cursor, size);
        return new Listing(page.rows(), page.next());
    }

    private static Channel channel(Submission submission) {
        var channel = submission.channel();
        if (channel == Channel.ONLINE) {
            throw new InvalidInput("channel", "Hồ sơ do công chức lập là hồ sơ nộp tại quầy hoặc qua bưu chính.");
        }
        return channel == null ? Channel.COUNTER : channel;
    }
}
