package vn.motcua.dossiers;

/** How a step or a leg was left. */
enum StepOutcome {
    FORWARDED,
    APPRAISED,
    SUBMITTED_FOR_SIGNATURE,
    SENT_BACK,
    APPROVED,
    REFUSED,
    /** Closed from outside: the dossier was withdrawn, stopped or refused by the lead. */
    CANCELLED
}
