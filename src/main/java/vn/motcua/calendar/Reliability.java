package vn.motcua.calendar;

/** How sure a day off is, so that administrators see what still has to be checked against the official notice. */
public enum Reliability {
    /** Follows the official notice named in the source. */
    ANNOUNCED,
    /** Independent published calendars agree, the notice itself was not seen. */
    COMPARED,
    /** Entered from general knowledge. */
    UNVERIFIED
}
