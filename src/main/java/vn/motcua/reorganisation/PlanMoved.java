package vn.motcua.reorganisation;

import vn.motcua.vocabulary.Conflict;

/** The plan is not as the request believed it to be: another administrator has changed, approved or carried it out. */
public class PlanMoved extends Conflict {

    PlanMoved(StoredPlan plan) {
        super("Phương án đã được %s thay đổi; hiện là phiên bản %d, trạng thái “%s”. Hãy tải lại trang."
                .formatted(
                        plan.approverName() == null ? plan.authorName() : plan.approverName(),
                        plan.version(),
                        plan.state().label()));
    }
}
