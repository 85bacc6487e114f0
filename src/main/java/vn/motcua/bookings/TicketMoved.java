package vn.motcua.bookings;

import vn.motcua.vocabulary.Conflict;

/** The ticket is not where the officer saw it: a colleague was faster, or it must be ended first. */
public class TicketMoved extends Conflict {

    TicketMoved(String whatHappened) {
        super(whatHappened);
    }
}
