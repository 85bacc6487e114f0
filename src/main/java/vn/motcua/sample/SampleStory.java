package vn.motcua.sample;

import java.time.Instant;
import java.util.List;
import vn.motcua.procedures.ProcedureDocument.Channel;

/** What happens to one sample dossier: what is filed where and when, and how far it comes. */
record SampleStory(String procedure, String caseCode, String agency, Channel channel, Instant start, Fate fate) {

    /** How far a dossier comes by now. */
    enum Fate {
        /** Filed online, not answered yet. */
        WAITING,
        DECLINED,
        SUPPLEMENT_AT_INTAKE,
        /** Under way in time. */
        WORKED_ON,
        /** Under way, past its due date. */
        LATE,
        SUPPLEMENT,
        WITHDRAWN,
        STOPPED,
        /** Waits to be collected. */
        READY,
        READY_REFUSED,
        RETURNED;

        /** As often as a province has them: most are finished. */
        static final List<Fate> ALL = List.of(
                WAITING,
                WAITING,
                DECLINED,
                SUPPLEMENT_AT_INTAKE,
                WORKED_ON,
                WORKED_ON,
                WORKED_ON,
                WORKED_ON,
                LATE,
                SUPPLEMENT,
                SUPPLEMENT,
                WITHDRAWN,
                STOPPED,
                READY,
                READY,
                READY_REFUSED,
                RETURNED,
                RETURNED,
                RETURNED,
                RETURNED);

        boolean needsOnline() {
            return this == WAITING || this == DECLINED || this == SUPPLEMENT_AT_INTAKE;
        }
    }
}
