package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RemindCollection;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Records that the applicant was reminded to collect (nhắc nhận kết quả). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/collection-reminders")
@Tag(name = "Desk")
class CollectionReminderController {

    private final RemindCollection remindCollection;

    CollectionReminderController(RemindCollection remindCollection) {
        this.remindCollection = remindCollection;
    }

    /** How the applicant was reminded; by telephone when left out. */
    @Schema
    record Reminded(RemindCollection.Way way, @Nullable String note) {

        Reminded {
            way = Objects.requireNonNullElse(way, RemindCollection.Way.PHONE);
        }
    }

    @PostMapping
    @Operation(
            operationId = "remindCollection",
            summary = "Record a reminder to collect a result that waits at the desk",
            description = "The desk the dossier came in by")
    Standing remind(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Reminded reminded) {
        return remindCollection.remind(actor, number, reminded.way(), reminded.note(), key);
    }
}
