package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.ExtendDeadline;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Gives a dossier a new due date (gia hạn, hẹn lại), once. */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/extension")
@Tag(name = "Processing")
class ExtensionController {

    private final ExtendDeadline extendDeadline;

    ExtensionController(ExtendDeadline extendDeadline) {
        this.extendDeadline = extendDeadline;
    }

    /** The new date, a working day after the one that stands, and why; both are printed on the apology. */
    @Schema(requiredProperties = {"until", "reason"})
    record Extension(@Nullable LocalDate until, String reason) {

        Extension {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "extend",
            summary = "Give a new due date with an apology: once, at least one working day before the date that stands",
            description = "An approver of the competent agency")
    Standing extend(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Extension extension) {
        return extendDeadline.extend(actor, number, extension.until(), extension.reason(), key);
    }
}
