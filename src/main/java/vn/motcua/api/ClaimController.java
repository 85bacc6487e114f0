package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.ClaimStep;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Takes a step on (nhận xử lý). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/claim")
@Tag(name = "Processing")
class ClaimController {

    private final ClaimStep claimStep;

    ClaimController(ClaimStep claimStep) {
        this.claimStep = claimStep;
    }

    @PostMapping
    @Operation(
            operationId = "claim",
            summary = "Claim the open step: from then on it is this officer's",
            description = "Officers with the role of the step")
    Standing claim(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody(required = false) @Nullable StepNote claimed) {
        return claimStep.claim(actor, number, claimed == null ? null : claimed.step(), key);
    }
}
