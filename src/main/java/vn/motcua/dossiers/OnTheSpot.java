package vn.motcua.dossiers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.procedures.Procedures;
import vn.motcua.routes.OnTheSpotRoute;

/** What the decision of a dossier that the one-stop desk settles whole says of that (4 tại chỗ, TT 01/2018 Art 6). */
@Component
public class OnTheSpot {

    /** Under which name it stands among the details of an event. */
    public static final String DETAIL = "onTheSpot";

    private final Procedures procedures;

    OnTheSpot(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Nothing where the route leaves the desk; by whose delegation it was decided the event says anyway, see {@link OnBehalf}. */
    Map<String, Object> told(Facts facts) {
        return OnTheSpotRoute.of(
                        procedures.revision(facts.revision()).document().route())
                .<Map<String, Object>>map(route -> Map.of(DETAIL, route.label()))
                .orElse(Map.of());
    }

    /** "Giải quyết 5 tại chỗ", of what an event's details hold; null when they hold none. */
    public static @Nullable String sentence(@Nullable Object detail) {
        return detail == null ? null : "Giải quyết " + detail;
    }
}
