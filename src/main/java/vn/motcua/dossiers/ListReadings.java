package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.Actor;

/** Puts on record that an officer read a list that names people, for lists of modules above. */
@Component
public class ListReadings {

    private final ReadingLog log;

    ListReadings(ReadingLog log) {
        this.log = log;
    }

    /** @param list which list, e.g. "Biên lai H21.180 từ 01/11/2026 đến 30/11/2026" */
    public void read(Actor.Officer officer, String list) {
        log.search(officer, list);
    }

    /** A person's particulars that came from elsewhere than a dossier. */
    public void person(Actor.Officer officer, String idNumber) {
        log.person(officer, idNumber);
    }
}
