package vn.motcua.dossiers;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** The files behind handed-in papers: each must be stored, and stored by whoever hands it in. */
@Component
class FiledPapers {

    private final Files files;

    FiledPapers(Files files) {
        this.files = files;
    }

    /** Refuses a paper whose file is missing or somebody else's. */
    void requireOwn(Actor actor, List<Paper> papers) {
        for (var paper : papers) {
            for (var file : paper.files()) {
                if (!files.isStoredBy(file, actor)) {
                    throw new InvalidInput("papers." + paper.document(), "Tệp đính kèm không còn. Hãy tải lên lại.");
                }
            }
        }
    }
}
