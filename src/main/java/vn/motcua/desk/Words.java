package vn.motcua.desk;

import vn.motcua.dossiers.DossierState;
import vn.motcua.mirrors.MirroredState;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.web.Tone;

/** Channels, states and counts in the words officers use. */
public final class Words {

    private Words() {}

    public static String of(Channel channel) {
        return switch (channel) {
            case COUNTER -> "Trực tiếp";
            case ONLINE -> "Trực tuyến";
            case POSTAL -> "Bưu chính";
        };
    }

    public static Tone tone(DossierState state) {
        return switch (state) {
            case SUBMITTED, IN_PROGRESS -> Tone.INFO;
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT, SUSPENDED -> Tone.WARN;
            case RESULT_READY, RETURNED -> Tone.GOOD;
            case DECLINED, STOPPED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    public static Tone tone(MirroredState state) {
        return switch (state) {
            case SUBMITTED, RECEIVED, IN_PROGRESS -> Tone.INFO;
            case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> Tone.WARN;
            case RESULT_READY, RETURNED -> Tone.GOOD;
            case DECLINED, STOPPED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    /** "1.000+" where counting stopped. */
    public static String count(int number, int countedUpTo) {
        return number < countedUpTo
                ? Integer.toString(number)
                : "%,d+".formatted(countedUpTo).replace(',', '.');
    }
}
