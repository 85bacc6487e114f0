package vn.motcua.dossiers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Drafts.Draft;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Files drafts: one becomes one dossier, or one supplement, however often and from however many windows it is sent. */
@Component
public class FileDraft {

    private final Drafts drafts;
    private final SubmitOnline submit;
    private final SupplementDossier supplement;

    FileDraft(Drafts drafts, SubmitOnline submit, SupplementDossier supplement) {
        this.drafts = drafts;
        this.submit = submit;
        this.supplement = supplement;
    }

    /**
     * Files what a draft says.
     *
     * @param seen the draft that the filing was made from; if another window has changed it since, nothing is filed, for
     *     what was handed in there would be lost
     * @return the number of the dossier, also when the draft had become it before
     * @throws vn.motcua.vocabulary.InvalidInput with every fault of the filing
     */
    @Transactional
    public DossierNumber file(Actor.Citizen owner, Draft seen, Filing filing) {
        var draft = drafts.lock(owner, seen.id());
        if (draft.submittedAs() != null) {
            return draft.submittedAs();
        }
        if (!draft.content().equals(seen.content())) {
            throw new InvalidInput(
                    "", "Bản nháp vừa được sửa ở một cửa sổ khác. Hãy xem lại những gì ghi dưới đây rồi nộp.");
        }
        var number = submit.submit(owner, filing, RequestKey.of("draft-" + draft.id()))
                .number();
        drafts.filed(owner, draft.id(), number);
        return number;
    }

    /**
     * Hands in what was gathered for a supplement, to the last file that was taken in before.
     *
     * @throws vn.motcua.vocabulary.InvalidInput when nothing was gathered
     */
    @Transactional
    public void supplement(Actor.Citizen owner, DossierNumber number, String note) {
        var gathered = drafts.findOfSupplement(owner, number)
                .map(draft -> drafts.lock(owner, draft.id()))
                .filter(draft -> draft.submittedAs() == null)
                .orElseThrow(() -> new InvalidInput("papers", "Tải lên ít nhất một giấy tờ trước khi gửi."));
        var key = RequestKey.of("supplement-" + gathered.id());
        supplement.supplement(owner, number, gathered.content().papers(), note, key);
        drafts.filed(owner, gathered.id(), number);
    }
}
