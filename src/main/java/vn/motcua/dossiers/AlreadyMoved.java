package vn.motcua.dossiers;

import java.time.Instant;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.vocabulary.Conflict;

/** The dossier is no longer where the request believed it to be: somebody else was first, and this says who and when. */
public class AlreadyMoved extends Conflict {

    private final transient DossierNumber number;
    private final DossierState state;
    private final String by;
    private final Instant at;

    AlreadyMoved(DossierNumber number, DossierState state, String by, Instant at) {
        this(
                "Hồ sơ %s đã được %s xử lý lúc %s; hiện ở trạng thái “%s”."
                        .formatted(number, by, VietnameseTime.moment(at), state.label()),
                number,
                state,
                by,
                at);
    }

    AlreadyMoved(String whatHappened, DossierNumber number, DossierState state, String by, Instant at) {
        super(whatHappened);
        this.number = number;
        this.state = state;
        this.by = by;
        this.at = at;
    }

    public DossierNumber number() {
        return number;
    }

    public DossierState state() {
        return state;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
