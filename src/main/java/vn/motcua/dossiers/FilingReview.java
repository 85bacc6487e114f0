package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.FilingCheck.Strictness;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Says what still keeps an online filing from being filed, by the very rules of {@link SubmitOnline}, before it is sent. */
@Component
public class FilingReview {

    private final FilingCheck check;
    private final Clock clock;

    FilingReview(FilingCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** Every fault by its field; empty when it can be filed. */
    public List<Fault> faults(Filing filing) {
        try {
            check.check(filing, Channel.ONLINE, Strictness.COMPLETE, Province.dateOf(clock.instant()));
            return List.of();
        } catch (InvalidInput input) {
            return input.faults();
        }
    }
}
