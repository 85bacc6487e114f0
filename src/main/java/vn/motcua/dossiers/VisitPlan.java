package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/**
 * When and where things are looked at, and who is to be there (NĐ 61/2018 Art 19(3): time, place, participants are kept).
 *
 * @param at to come, within {@link #FURTHEST}
 */
public record VisitPlan(@Nullable Instant at, String place, String participants) {

    /** What lies further ahead is a year or a month mistyped. */
    public static final Duration FURTHEST = Duration.ofDays(90);

    private static final int LONGEST = 500;

    /** Everything that is wrong with it now. */
    List<Fault> faults(Instant now) {
        var faults = new ArrayList<Fault>();
        if (at == null) {
            faults.add(new Fault("at", "Nhập ngày và giờ hẹn. Ví dụ: 05/08/2021, 14:30."));
        } else if (!at.isAfter(now)) {
            faults.add(new Fault("at", "Giờ hẹn đã qua. Hẹn một thời điểm sắp tới."));
        } else if (at.isAfter(now.plus(FURTHEST))) {
            faults.add(new Fault("at", "Chỉ hẹn trong vòng %d ngày tới.".formatted(FURTHEST.toDays())));
        }
        text("place", place, "Nhập địa điểm hẹn.", faults);
        text("participants", participants, "Ghi những ai tham gia xác minh.", faults);
        return faults;
    }

    /** What the event keeps of it. Throws {@link InvalidInput} with every fault. */
    Map<String, Object> said(Instant now) {
        var faults = faults(now);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var said = new LinkedHashMap<String, Object>();
        said.put("visitAt", moment().toString());
        said.put("place", place.strip());
        said.put("participants", participants.strip());
        return said;
    }

    Instant moment() {
        return Objects.requireNonNull(at);
    }

    static void text(String field, String given, String missing, List<Fault> faults) {
        if (given.isBlank()) {
            faults.add(new Fault(field, missing));
        } else if (given.length() > LONGEST) {
            faults.add(new Fault(field, "Không quá %d ký tự.".formatted(LONGEST)));
        }
    }
}
