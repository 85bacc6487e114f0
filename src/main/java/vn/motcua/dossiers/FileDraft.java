package vn.motcua.dossiers;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;

/** Files a draft: one draft becomes one dossier, however often and from however many windows it is sent. */
@Component
public class FileDraft {

    private final Drafts drafts;
    private final SubmitOnline submit;

    FileDraft(Drafts drafts, SubmitOnline submit) {
        this.drafts = drafts;
        this.submit = submit;
    }

    /**
     * Files what the draft says.
     *
     * @return the number of the dossier, also when the draft had become it before
     * @throws vn.motcua.vocabulary.InvalidInput with every fault of the filing
     */
    @Transactional
    public DossierNumber file(Actor.Citizen owner, UUID draft, Filing filing) {
        var filedAs = drafts.lock(owner, draft).submittedAs();
        if (filedAs != null) {
            return filedAs;
        }
        var number =
                submit.submit(owner, filing, RequestKey.of("draft-" + draft)).number();
        drafts.filed(owner, draft, number);
        return number;
    }
}
