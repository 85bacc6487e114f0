package vn.motcua.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.LegView;
import vn.motcua.dossiers.DossierView.StepView;
import vn.motcua.dossiers.EventType;

/** What the owner of a dossier is told of the work on it: as on the portal, without what officers write to each other. */
final class OwnersView {

    /** Events whose words are the owner's own, or meant for the owner. */
    private static final Set<EventType> TOLD = Set.of(
            EventType.SUBMITTED,
            EventType.DECLINED,
            EventType.SUPPLEMENT_REQUESTED,
            EventType.SUPPLEMENTED,
            EventType.WITHDRAWN,
            EventType.STOPPED);

    private OwnersView() {}

    static List<Happening> timeline(List<Happening> timeline) {
        return timeline.stream().map(OwnersView::told).toList();
    }

    static List<LegView> legs(List<LegView> legs) {
        return legs.stream()
                .map(leg -> new LegView(
                        leg.stage(),
                        leg.stageName(),
                        leg.name(),
                        leg.agency(),
                        leg.lead(),
                        leg.started(),
                        leg.due(),
                        leg.ended(),
                        leg.outcome(),
                        leg.steps().stream().map(OwnersView::withoutNote).toList()))
                .toList();
    }

    private static Happening told(Happening one) {
        return TOLD.contains(one.type()) ? one : new Happening(one.seq(), one.at(), one.type(), one.by(), reason(one));
    }

    /** Why it was refused is told; what else was written with it is not. */
    private static Map<String, Object> reason(Happening one) {
        var reason = one.details().get("reason");
        return one.type() == EventType.REFUSED && reason != null ? Map.of("reason", reason) : Map.of();
    }

    private static StepView withoutNote(StepView step) {
        return new StepView(
                step.no(),
                step.name(),
                step.role(),
                step.agency(),
                step.unit(),
                step.officer(),
                step.entered(),
                step.due(),
                step.left(),
                step.outcome(),
                null);
    }
}
