package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.motcua.dossiers.SealResult;
import vn.motcua.vocabulary.Actor;

/** Puts the agency's seal on a signed result (đóng dấu). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/results/{no}/seal")
@Tag(name = "Signatures")
class SealController {

    private final SealResult sealResult;

    SealController(SealResult sealResult) {
        this.sealResult = sealResult;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "sealResult",
            summary = "Seal a signed result with the agency's key",
            description = "The clerk of the result's agency")
    void seal(
            Actor.Officer clerk,
            @PathVariable DossierNumber number,
            @Parameter(description = "number of the result") @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody PenJson pen) {
        sealResult.seal(clerk, number, no, pen.pen(), key);
    }
}
