package vn.motcua.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.web.Choice;
import vn.motcua.worklists.BulkAction;

/** What may be done with many rows at once, queue by queue, by an officer in these roles; the rest needs a look at each dossier. */
final class BulkActions {

    private BulkActions() {}

    static List<Choice> on(Queue queue, Collection<OfficerRole> roles) {
        return of(queue).stream()
                .filter(action -> roles.stream().anyMatch(role -> mayEver(role, action)))
                .map(action -> new Choice(action.name(), action.label()))
                .toList();
    }

    /** Whether the role does that to any dossier at all; whether to this one, the act itself decides. */
    private static boolean mayEver(OfficerRole role, BulkAction action) {
        return switch (action) {
            case CLAIM, FORWARD -> true;
            case SUBMIT_FOR_SIGNATURE -> role == OfficerRole.CASE_OFFICER || role == OfficerRole.UNIT_HEAD;
            case APPROVE -> role == OfficerRole.APPROVER;
            case ASSIGN -> role.leads();
            case RETURN -> role.atDesk();
        };
    }

    private static Set<BulkAction> of(Queue queue) {
        return switch (queue) {
            case STEPS ->
                EnumSet.of(
                        BulkAction.CLAIM,
                        BulkAction.FORWARD,
                        BulkAction.SUBMIT_FOR_SIGNATURE,
                        BulkAction.APPROVE,
                        BulkAction.ASSIGN);
            case TEAM -> EnumSet.of(BulkAction.ASSIGN);
            case RETURN -> EnumSet.of(BulkAction.RETURN);
            case INTAKE, CONSULTATIONS, ASKED, SUPPLEMENT, PAUSED -> EnumSet.noneOf(BulkAction.class);
        };
    }
}
