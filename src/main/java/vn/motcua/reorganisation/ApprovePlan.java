package vn.motcua.reorganisation;

import org.springframework.stereotype.Component;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Lets a plan be carried out on its day: by an administrator of the province other than the one who saved it, and only when a
 * rehearsal leaves nothing open.
 */
@Component
public class ApprovePlan {

    private final Plans plans;
    private final Rehearse rehearse;
    private final AdministrationRights rights;

    ApprovePlan(Plans plans, Rehearse rehearse, AdministrationRights rights) {
        this.plans = plans;
        this.rehearse = rehearse;
        this.rights = rights;
    }

    /**
     * Approves the version the approver has seen.
     *
     * @throws PlanMoved when it is not that version any more, or not a draft
     */
    public StoredPlan approve(long id, int seen, Actor.Officer by) {
        rights.requireProvince(by);
        var plan = plans.byId(id, by);
        if (plan.author() == by.officer()) {
            throw new InvalidInput(
                    "",
                    "Bạn đã lưu phiên bản này; một quản trị tỉnh khác phải phê duyệt thì phương án mới được thực hiện.");
        }
        var errors = rehearse.rehearse(plan.document(), by).findings().stream()
                .filter(Finding::error)
                .map(finding -> new InvalidInput.Fault(finding.where(), finding.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return plans.approve(id, seen, by);
    }
}
