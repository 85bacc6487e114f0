package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.agencies.Agencies;
import vn.motcua.dossiers.AssignStep;
import vn.motcua.dossiers.Assignments;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.dossiers.Standing;
import vn.motcua.vocabulary.Actor;

/** Open steps handed out by whoever coordinates the work (phân công xử lý). */
@RestController
@RequestMapping("/api/v1/dossiers/{number}/assignments")
@Tag(name = "Processing")
class AssignmentController {

    private final AssignStep assignStep;
    private final Assignments assignments;
    private final Agencies agencies;

    AssignmentController(AssignStep assignStep, Assignments assignments, Agencies agencies) {
        this.assignStep = assignStep;
        this.assignments = assignments;
        this.agencies = agencies;
    }

    /**
     * Usernames stand for officers.
     *
     * @param step absent = the one open step the caller hands out
     * @param from who holds the step as the caller knows it; absent when nobody does
     * @param to absent gives it back to all who have its role
     */
    record Assignment(
            @Nullable Integer step,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    @GetMapping
    @Operation(
            operationId = "listAssignments",
            summary = "The open steps that the caller may hand out, with those who may take each",
            description = "Officers who may read the dossier")
    List<Assignments.Assignable> list(Actor.Officer officer, @PathVariable DossierNumber number) {
        return assignments.of(officer, number);
    }

    @PostMapping
    @Operation(
            operationId = "assign",
            summary = "Give an open step to an officer who has its role there, or take it back for all of them",
            description = "Heads of the unit, desk or agency that holds the step; who holds it may give it back")
    Standing assign(
            Actor.Officer actor,
            @PathVariable DossierNumber number,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Assignment wanted) {
        assignments.requireSight(actor, number);
        return assignStep.assign(
                actor,
                number,
                new AssignStep.Assignment(
                        wanted.step(),
                        officer("from", wanted.from()),
                        officer("to", wanted.to()),
                        Objects.requireNonNullElse(wanted.reason(), "")),
                key);
    }

    private @Nullable Long officer(String field, @Nullable String username) {
        return username == null ? null : Usernames.id(agencies, field, username);
    }
}
