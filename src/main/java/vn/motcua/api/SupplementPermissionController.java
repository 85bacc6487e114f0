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
import vn.motcua.dossiers.AllowSupplement;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.SupplementTurn.Cause;
import vn.motcua.vocabulary.Actor;

/** Lets the applicant be asked once more at the same stage (cho phép yêu cầu bổ sung lần nữa). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/supplement-permission")
@Tag(name = "Processing")
class SupplementPermissionController {

    private final AllowSupplement allowSupplement;

    SupplementPermissionController(AllowSupplement allowSupplement) {
        this.allowSupplement = allowSupplement;
    }

    /** Why once more: a coded cause, and the reason in words. */
    @Schema(requiredProperties = {"cause", "reason"})
    record Permission(@Nullable Cause cause, String reason) {

        Permission {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "allowSupplement",
            summary = "Allow one more supplement request at this stage, as a superior who is named in the history",
            description = "Heads of the unit, desk or agency that holds the dossier")
    Standing allow(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Permission permission) {
        return allowSupplement.allow(actor, number, permission.cause(), permission.reason(), key);
    }
}
