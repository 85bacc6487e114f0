package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Tracking;
import vn.motcua.web.GuessLimit;

/** Follows a dossier without signing in: dates and progress, nobody's name. */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/progress")
@Tag(name = "Tracking")
class ProgressController {

    private final Tracking tracking;
    private final TrackingLimit limit;
    private final GuessLimit guesses;

    ProgressController(Tracking tracking, TrackingLimit limit, GuessLimit guesses) {
        this.tracking = tracking;
        this.limit = limit;
        this.guesses = guesses;
    }

    @GetMapping
    @Operation(
            operationId = "showProgress",
            summary = "How far a dossier is, by its number and the look-up code printed on the slip",
            description = "Anybody with the look-up code")
    @SecurityRequirements
    Tracking.Progress show(
            @PathVariable DossierNumber number,
            @Parameter(description = "printed on the slip") @RequestParam String lookupCode,
            HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        return guesses.open(request.getRemoteAddr(), number.value(), () -> tracking.progress(number, lookupCode));
    }
}
