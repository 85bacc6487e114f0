package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.ArrangeVisit;
import vn.motcua.dossiers.CancelVisit;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.MoveVisit;
import vn.motcua.dossiers.RecordVisit;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.VisitMinutes;
import vn.motcua.dossiers.VisitPlan;
import vn.motcua.vocabulary.Actor;

/** Appointments to look at things where they are, and their minutes (xác minh thực tế). */
@RestController("apiVisitController")
@RequestMapping("/api/v1/dossiers/{number}/visits")
@Tag(name = "Processing")
class VisitController {

    private final ArrangeVisit arrangeVisit;
    private final MoveVisit moveVisit;
    private final CancelVisit cancelVisit;
    private final RecordVisit recordVisit;

    VisitController(ArrangeVisit arrangeVisit, MoveVisit moveVisit, CancelVisit cancelVisit, RecordVisit recordVisit) {
        this.arrangeVisit = arrangeVisit;
        this.moveVisit = moveVisit;
        this.cancelVisit = cancelVisit;
        this.recordVisit = recordVisit;
    }

    /** When, where and with whom; {@code at} is to come, within 90 days. */
    @Schema(requiredProperties = {"at", "place", "participants"})
    record ArrangedVisit(@Nullable Integer step, @Nullable Moment at, String place, String participants) {

        ArrangedVisit {
            place = Objects.requireNonNullElse(place, "");
            participants = Objects.requireNonNullElse(participants, "");
        }

        VisitPlan plan() {
            return new VisitPlan(at == null ? null : at.at(), place, participants);
        }
    }

    /** Another time or place, and why. */
    @Schema(requiredProperties = {"plan", "reason"})
    record MovedVisit(@Nullable ArrangedVisit plan, String reason) {

        MovedVisit {
            plan = Objects.requireNonNullElseGet(plan, () -> new ArrangedVisit(null, null, "", ""));
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** Who was there and what was found; {@code held} absent = now; {@code file} the signed minutes, taken in before. */
    @Schema(requiredProperties = {"present", "finding"})
    record RecordedVisit(
            @Nullable Integer step,
            @Nullable Moment held,
            String present,
            String finding,
            @Nullable UUID file) {

        RecordedVisit {
            present = Objects.requireNonNullElse(present, "");
            finding = Objects.requireNonNullElse(finding, "");
        }
    }

    @PostMapping
    @Operation(
            operationId = "arrangeVisit",
            summary =
                    "Arrange with the applicant to look at things where they are: the step is not left while it stands",
            description = "The holder of a step that appraises")
    Standing arrange(
            Actor actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody ArrangedVisit plan) {
        return arrangeVisit.arrange(actor, number, plan.step(), plan.plan(), key);
    }

    @PostMapping("/{no}/move")
    @Operation(
            operationId = "moveVisit",
            summary = "Give a visit that was arranged another time or place, with the reason",
            description = "The holder of a step of the agency that arranged it")
    Standing move(
            Actor actor,
            @PathVariable DossierNumber number,
            @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody MovedVisit moved) {
        var plan = Objects.requireNonNull(moved.plan());
        return moveVisit.move(actor, number, plan.step(), no, plan.plan(), moved.reason(), key);
    }

    @PostMapping("/{no}/cancellation")
    @Operation(
            operationId = "cancelVisit",
            summary = "Call a visit off that was arranged, with the reason",
            description = "The holder of a step of the agency that arranged it")
    Standing cancel(
            Actor actor,
            @PathVariable DossierNumber number,
            @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody StepReason why) {
        return cancelVisit.cancel(actor, number, why.step(), no, why.reason(), key);
    }

    @PostMapping("/{no}/minutes")
    @Operation(
            operationId = "recordVisit",
            summary = "Record a visit: who was there, what was found, the signed minutes as a file",
            description = "The holder of a step of the agency that arranged it")
    Standing record(
            Actor actor,
            @PathVariable DossierNumber number,
            @PathVariable int no,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody RecordedVisit minutes) {
        var held = minutes.held();
        return recordVisit.record(
                actor,
                number,
                minutes.step(),
                no,
                new VisitMinutes(held == null ? null : held.at(), minutes.present(), minutes.finding(), minutes.file()),
                key);
    }
}
