package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * Reception away from the one-stop desk (tiếp nhận lưu động, NĐ 61/2018 Art 14(5)): in a village, at home, on the spot of an
 * inspection. The dossier is tracked like every other; reception and slip say where it was. A procedure that the decision which
 * promulgates it exempts from the one-stop desk is received in no other way.
 */
public final class MobileReception {

    /** Under which name the place stands among the details of an event, and on the slip. */
    public static final String DETAIL = "receivedAtPlace";

    /** Of the field with the place. */
    static final String FIELD = "place";

    static final int LONGEST = 200;

    private MobileReception() {}

    /** "Tiếp nhận lưu động tại nhà văn hóa thôn 2", of what an event's details hold; null when they hold none. */
    public static @Nullable String sentence(@Nullable Object detail) {
        return detail == null ? null : "Tiếp nhận lưu động tại " + detail;
    }

    static List<Fault> faults(ProcedureDocument document, @Nullable String place) {
        if (place != null && place.length() > LONGEST) {
            return List.of(new Fault(FIELD, "Nơi tiếp nhận dài không quá %d ký tự.".formatted(LONGEST)));
        }
        if (place == null && !document.receivedAtOneStop()) {
            return List.of(new Fault(
                    FIELD,
                    "Thủ tục này không tiếp nhận tại Bộ phận Một cửa. Ghi nơi tiếp nhận lưu động hoặc nơi kiểm tra."));
        }
        return List.of();
    }
}
