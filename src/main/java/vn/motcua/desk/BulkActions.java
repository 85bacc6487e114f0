package vn.motcua.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.dossiers.WorkList.Queue;
import vn.motcua.web.Choice;
import vn.motcua.worklists.BulkAction;

/** What may be done with many rows at once, queue by queue; the rest needs a look at each dossier. */
final class BulkActions {

    private BulkActions() {}

    static List<Choice> on(Queue queue) {
        return of(queue).stream()
                .map(action -> new Choice(action.name(), action.label()))
                .toList();
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
            case INTAKE, CONSULTATIONS, SUPPLEMENT, PAUSED -> EnumSet.noneOf(BulkAction.class);
        };
    }
}
