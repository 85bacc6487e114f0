package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.Ground;
import vn.motcua.dossiers.Grounds;
import vn.motcua.dossiers.Regime;

/** The catalogue of coded reasons, for whoever suspends, stops or refuses. */
@RestController
@RequestMapping("/api/v1/grounds")
@Tag(name = "Processing")
class GroundController {

    private final Grounds grounds;

    GroundController(Grounds grounds) {
        this.grounds = grounds;
    }

    /** The reasons in their order. */
    record Catalogue(List<Ground> grounds) {}

    @GetMapping
    @Operation(
            operationId = "grounds",
            summary = "The coded reasons to suspend, stop or refuse under a rule set, with their legal basis",
            description = "Anybody signed in")
    Catalogue of(
            @Parameter(description = "rule set of the dossier") @RequestParam Regime regime,
            @Parameter(description = "what is to be done with it") @RequestParam Ground.Kind kind) {
        return new Catalogue(grounds.of(regime, kind));
    }
}
