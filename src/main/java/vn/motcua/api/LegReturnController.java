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
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.ReturnLeg;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Gives one agency's part back to it to be done again (trả lại phần việc để làm lại). */
@RestController("apiLegReturnController")
@RequestMapping("/api/v1/dossiers/{number}/leg-returns")
@Tag(name = "Processing")
class LegReturnController {

    private final ReturnLeg returnLeg;

    LegReturnController(ReturnLeg returnLeg) {
        this.returnLeg = returnLeg;
    }

    /**
     * Which part, as its {@code stage} and {@code leg} stand in the dossier, and why; {@code from} is the place of the step it begins
     * again with, from 0, absent = its last; {@code step} the number of the lead's open step, absent = whichever it is now.
     */
    @Schema(requiredProperties = {"stage", "leg", "reason"})
    record ReturnedLeg(
            @Nullable Integer step,
            @Nullable Integer stage,
            @Nullable Integer leg,
            @Nullable Integer from,
            String reason) {

        ReturnedLeg {
            reason = Objects.requireNonNullElse(reason, "");
        }

        ReturnLeg.@Nullable Part part() {
            return stage == null || leg == null ? null : new ReturnLeg.Part(stage, leg, from);
        }
    }

    @PostMapping
    @Operation(
            operationId = "returnLeg",
            summary =
                    "Give one agency's finished part back to it to be done again, with the reason: the lead's step waits for it, the date promised stays",
            description = "The holder of the lead's step in the stage that runs, or whoever hands that step out")
    Standing giveBack(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody ReturnedLeg returned) {
        return returnLeg.giveBack(actor, number, returned.step(), returned.part(), returned.reason(), key);
    }
}
