package vn.motcua.portal;

import vn.motcua.dossiers.DossierState;
import vn.motcua.web.Tone;

/** How the state of a dossier looks to a citizen. */
public final class States {

    private States() {}

    public static Tone tone(DossierState state) {
        return switch (state) {
            case SUBMITTED, IN_PROGRESS -> Tone.INFO;
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT, SUSPENDED -> Tone.WARN;
            case RESULT_READY, RETURNED -> Tone.GOOD;
            case DECLINED, WITHDRAWN, STOPPED -> Tone.NEUTRAL;
        };
    }
}
