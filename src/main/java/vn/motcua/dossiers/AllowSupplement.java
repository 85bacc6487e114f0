package vn.motcua.dossiers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.dossiers.SupplementTurn.Cause;
import vn.motcua.dossiers.SupplementTurn.Permission;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Lets an applicant be asked for a supplement once more at the same stage (cho phép yêu cầu bổ sung lần nữa): a superior says
 * why, and stands in the history with it. The leave is used up by the next request.
 */
@Component
public class AllowSupplement {

    private final Once once;
    private final Dossiers dossiers;
    private final Gate gate;
    private final SupplementTurns turns;
    private final Ledger ledger;

    AllowSupplement(Once once, Dossiers dossiers, Gate gate, SupplementTurns turns, Ledger ledger) {
        this.once = once;
        this.dossiers = dossiers;
        this.gate = gate;
        this.turns = turns;
        this.ledger = ledger;
    }

    private record Request(DossierNumber number, @Nullable Cause cause, String reason) {}

    public Standing allow(Actor actor, DossierNumber number, @Nullable Cause cause, String reason, RequestKey key) {
        return once.move(actor, number, key, new Request(number, cause, reason), (dossier, now) -> {
            if (cause == null) {
                throw new InvalidInput("cause", "Chọn lý do cần yêu cầu bổ sung lần nữa.");
            }
            var said = Map.<String, Object>of("cause", cause, "reason", Reason.required("reason", reason));
            gate.requireSight(actor, dossier.facts());
            if (!(dossier instanceof Dossier.Askable askable)) {
                throw dossiers.moved(dossier);
            }
            var acting = gate.allowingSupplement(actor, dossier).orElseThrow(() -> notHere(dossier));
            var turn = turns.of(dossier.facts(), now);
            if (turn.open()) {
                throw new InvalidInput("permission", notNeeded(turn.permission()));
            }
            return ledger.record(askable.allowSupplement().saying(said), acting, now);
        });
    }

    /** Who could give leave until the dossier moved on is told who moved it, and when. */
    private NotYours notHere(Dossier dossier) {
        return new NotYours(
                "Việc này do lãnh đạo phòng, lãnh đạo cơ quan hoặc phụ trách Bộ phận Một cửa đang giữ hồ sơ quyết định. "
                        + dossiers.moved(dossier).whatHappened());
    }

    private static String notNeeded(@Nullable Permission given) {
        return given == null
                ? "Giai đoạn này chưa yêu cầu bổ sung lần nào, chưa cần cho phép."
                : "%s đã cho phép lúc %s.".formatted(given.by(), VietnameseTime.moment(given.at()));
    }
}
