package vn.motcua.sample;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import vn.motcua.procedures.ProcedureDocument.Channel;

/**
 * What happens to one sample dossier: what is filed where and when, and how far it comes.
 *
 * @param seed of everything left to chance in it, so that one story never changes another
 */
record SampleStory(
        String procedure, String caseCode, String agency, Channel channel, Instant start, Fate fate, long seed) {

    Random chance() {
        return new Random(seed);
    }

    /** How far a dossier comes by now. */
    enum Fate {
        /** Filed online, not answered yet. */
        WAITING,
        /** Filed online, not answered in eight working hours. */
        WAITING_LATE,
        DECLINED,
        SUPPLEMENT_AT_INTAKE,
        /** Under way in time. */
        WORKED_ON,
        /** Under way, with a new date given. */
        EXTENDED,
        /** Suspended by the approver's decision. */
        SUSPENDED,
        /** Under way, past its due date. */
        LATE,
        /** Stands in the last pause of its route. */
        PAUSED,
        /** Under way, with a question to another agency open. */
        CONSULTED,
        SUPPLEMENT,
        WITHDRAWN,
        STOPPED,
        /** Waits to be collected. */
        READY,
        READY_REFUSED,
        RETURNED,
        RETURNED_LATE,
        RETURNED_REFUSED,
        RETURNED_AFTER_SUPPLEMENT;

        /** As often as a province has them: most are finished, one in twelve is late. */
        static final List<Fate> ALL = List.of(
                WAITING,
                RETURNED,
                WORKED_ON,
                READY,
                DECLINED,
                RETURNED,
                WORKED_ON,
                SUPPLEMENT,
                RETURNED_LATE,
                LATE,
                RETURNED,
                WAITING,
                WORKED_ON,
                READY_REFUSED,
                CONSULTED,
                RETURNED,
                STOPPED,
                RETURNED_AFTER_SUPPLEMENT,
                WAITING_LATE,
                READY,
                WITHDRAWN,
                RETURNED,
                SUPPLEMENT_AT_INTAKE,
                WORKED_ON,
                RETURNED_REFUSED);

        boolean staysAtIntake() {
            return this == WAITING || this == WAITING_LATE || this == DECLINED || this == SUPPLEMENT_AT_INTAKE;
        }

        boolean refused() {
            return this == READY_REFUSED || this == RETURNED_REFUSED;
        }

        boolean supplemented() {
            return this == SUPPLEMENT || this == RETURNED_AFTER_SUPPLEMENT;
        }

        boolean returned() {
            return switch (this) {
                case RETURNED, RETURNED_LATE, RETURNED_REFUSED, RETURNED_AFTER_SUPPLEMENT -> true;
                case WAITING,
                        WAITING_LATE,
                        DECLINED,
                        SUPPLEMENT_AT_INTAKE,
                        WORKED_ON,
                        EXTENDED,
                        SUSPENDED,
                        LATE,
                        PAUSED,
                        CONSULTED,
                        SUPPLEMENT,
                        WITHDRAWN,
                        STOPPED,
                        READY,
                        READY_REFUSED -> false;
            };
        }
    }
}
