package vn.motcua.papers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.DossierMoved;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.EventType;

/** Enters every dossier received into its desk's register, in the transaction of the reception: both are there, or neither. */
@Component
class RegisterReceptions {

    private final RegisterRows rows;

    RegisterReceptions(RegisterRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(DossierMoved moved) {
        if (moved.type() == EventType.RECEIVED
                && enter(moved.desk(), moved.number(), moved.at()).isEmpty()) {
            throw new BookClosed(Province.dateOf(moved.at()).getYear());
        }
    }

    /**
     * The entry of a dossier; one received before there was a register, or by a node that knew of none, gets it now.
     * Empty when its book was closed without it.
     */
    Optional<RegisterEntry> entryOf(DossierNumber number, long desk, Instant received) {
        return rows.entryOf(number).or(() -> enter(desk, number, received));
    }

    private Optional<RegisterEntry> enter(long desk, DossierNumber number, Instant at) {
        var year = Province.dateOf(at).getYear();
        return rows.enter(desk, year, number, at).map(no -> new RegisterEntry(desk, year, no, number, at));
    }
}
