package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.FilingCheck.Strictness;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;

/**
 * Files a dossier online (nộp trực tuyến): from here on it exists once, with its number, and the desk has 8 working hours to
 * answer.
 */
@Component
public class SubmitOnline {

    private final Once once;
    private final FilingCheck check;
    private final FiledPapers filedPapers;
    private final NewDossiers newDossiers;
    private final Deadlines deadlines;

    SubmitOnline(Once once, FilingCheck check, FiledPapers filedPapers, NewDossiers newDossiers, Deadlines deadlines) {
        this.once = once;
        this.check = check;
        this.filedPapers = filedPapers;
        this.newDossiers = newDossiers;
        this.deadlines = deadlines;
    }

    /**
     * Files for a signed-in citizen.
     *
     * @throws vn.motcua.vocabulary.InvalidInput with every fault of the filing
     */
    public Standing submit(Actor.Citizen citizen, Filing filing, RequestKey key) {
        return once.begin(citizen, key, filing, now -> {
            var checked = check.check(filing.online(), Channel.ONLINE, Strictness.COMPLETE, Province.dateOf(now));
            filedPapers.attachOwn(citizen, filing.papers());
            var intakeDue = deadlines.intake(checked.desk().id(), now);
            return newDossiers.submit(checked, citizen.account(), intakeDue, citizen, now);
        });
    }
}
