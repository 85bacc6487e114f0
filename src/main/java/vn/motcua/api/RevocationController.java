package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.RevokeResult;
import vn.motcua.vocabulary.Actor;

/** Takes a signed result back (thu hồi). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/results/{no}/revocation")
@Tag(name = "Signatures")
class RevocationController {

    private final RevokeResult revokeResult;

    RevocationController(RevokeResult revokeResult) {
        this.revokeResult = revokeResult;
    }

    /** {@code reason} is shown to everybody who holds the file. */
    @Schema(requiredProperties = {"reason"})
    record Revocation(String reason) {

        Revocation {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeResult",
            summary = "Take a signed result back: from then on verification says so, and why",
            description = "The leadership of the result's agency")
    void revoke(
            Actor.Officer officer,
            @PathVariable DossierNumber number,
            @Parameter(description = "number of the result") @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Revocation revocation) {
        revokeResult.revoke(officer, number, no, revocation.reason(), key);
    }
}
