package vn.motcua.routes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * A route that the one-stop desk settles whole (4 tại chỗ): received, appraised, approved and returned there, and sealed there too (5 tại
 * chỗ), by people who may decide at the desk or to whom that was delegated (TT 01/2018 Art 6).
 *
 * @param sealed whether it is sealed on the spot as well
 */
public record OnTheSpotRoute(boolean sealed) {

    /** What a route says of itself; empty for one that leaves the desk, or while there is none. */
    public static Optional<OnTheSpotRoute> of(@Nullable Route route) {
        return route == null || !route.onTheSpot()
                ? Optional.empty()
                : Optional.of(new OnTheSpotRoute(route.stages().stream()
                        .flatMap(stage -> stage.legs().stream())
                        .flatMap(leg -> leg.steps().stream())
                        .anyMatch(step -> step.role() == OfficerRole.CLERK)));
    }

    /** As people call it: "4 tại chỗ", "5 tại chỗ". */
    public String label() {
        return sealed ? "5 tại chỗ" : "4 tại chỗ";
    }

    /** Why a route that says so could not be settled on the spot; empty when it can, or says nothing of the kind. */
    static List<Fault> faults(Route route) {
        var stays = route.stages().stream()
                .allMatch(stage -> stage.pauseAfter() == null
                        && stage.legs().size() == 1
                        && stage.legs().getFirst().agency().equals("COMPETENT"));
        return !route.onTheSpot() || stays
                ? List.of()
                : List.of(
                        new Fault(
                                "route.onTheSpot",
                                "Giải quyết tại chỗ thì mọi bước do chính cơ quan có thẩm quyền làm tại Bộ phận Một cửa: không liên thông, không dừng chờ."));
    }
}
