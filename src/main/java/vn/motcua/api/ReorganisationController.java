package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.reorganisation.ApprovePlan;
import vn.motcua.reorganisation.Plan;
import vn.motcua.reorganisation.PlanFaults;
import vn.motcua.reorganisation.Plans;
import vn.motcua.reorganisation.Rehearse;
import vn.motcua.reorganisation.Reorganise;
import vn.motcua.reorganisation.Report;
import vn.motcua.reorganisation.StoredPlan;
import vn.motcua.vocabulary.Actor;

/**
 * Plans that reorganise the administration (sắp xếp tổ chức): drafted, rehearsed, approved by a second administrator, carried
 * out.
 */
@RestController
@RequestMapping("/api/v1/reorganisations")
@Tag(name = ProblemsDescribed.PEOPLE)
class ReorganisationController {

    private static final String WHO = "Administrators of the province";

    private final Plans plans;
    private final Rehearse rehearse;
    private final ApprovePlan approvePlan;
    private final Reorganise reorganise;
    private final PlanFaults faults;

    ReorganisationController(
            Plans plans, Rehearse rehearse, ApprovePlan approvePlan, Reorganise reorganise, PlanFaults faults) {
        this.plans = plans;
        this.rehearse = rehearse;
        this.approvePlan = approvePlan;
        this.reorganise = reorganise;
        this.faults = faults;
    }

    @GetMapping
    @Operation(operationId = "listPlans", summary = "The plans, the latest first, at most 200", description = WHO)
    List<StoredPlan> list(Actor.Officer by) {
        return plans.all(by);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "draftPlan", summary = "Draft a plan", description = WHO)
    StoredPlan draft(Actor.Officer by, @RequestHeader(RequestKeys.HEADER) RequestKey key, @RequestBody Plan plan) {
        return plans.draft(plan, by, key);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "showPlan", summary = "A plan, and how far it is carried out", description = WHO)
    StoredPlan show(Actor.Officer by, @Parameter(description = "the plan") @PathVariable long id) {
        return plans.byId(id, by);
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "changePlan",
            summary = "Save another version of a plan; an approval of the former is void",
            description = WHO)
    StoredPlan change(
            Actor.Officer by,
            @Parameter(description = "the plan") @PathVariable long id,
            @Parameter(description = "the version that was changed") @RequestParam int version,
            @RequestHeader(RequestKeys.HEADER) RequestKey key,
            @RequestBody Plan plan) {
        return plans.change(id, version, plan, by);
    }

    @GetMapping("/{id}/rehearsal")
    @Operation(
            operationId = "rehearsePlan",
            summary = "What the plan would change, and what keeps it from being carried out; nothing is changed",
            description = WHO)
    Report rehearse(Actor.Officer by, @Parameter(description = "the plan") @PathVariable long id) {
        return rehearse.rehearse(id, by);
    }

    @GetMapping("/{id}/faults")
    @Operation(
            operationId = "listPlanFaults",
            summary = "Dossiers that the latest pass could not move, at most a hundred",
            description = WHO)
    List<PlanFaults.Fault> faults(Actor.Officer by, @Parameter(description = "the plan") @PathVariable long id) {
        return faults.of(id, by);
    }

    @PostMapping("/{id}/approval")
    @Operation(
            operationId = "approvePlan",
            summary = "Approve a version that another administrator saved",
            description = WHO)
    StoredPlan approve(
            Actor.Officer by,
            @Parameter(description = "the plan") @PathVariable long id,
            @Parameter(description = "the version that was looked at") @RequestParam int version,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return approvePlan.approve(id, version, by);
    }

    @PostMapping("/{id}/execution")
    @Operation(
            operationId = "carryOutPlan",
            summary = "Change the tree at once; dossiers are moved one by one soon after",
            description = WHO)
    StoredPlan carryOut(
            Actor.Officer by,
            @Parameter(description = "the plan") @PathVariable long id,
            @RequestHeader(RequestKeys.HEADER) RequestKey key) {
        return reorganise.begin(id, by);
    }
}
