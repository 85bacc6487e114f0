package vn.motcua.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.Drafts.Content;
import vn.motcua.dossiers.Paper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;
import vn.motcua.web.Faults;

/** Puts files under the papers of a draft and takes them away again. */
@Component
class PaperUploads {

    private final Files files;
    private final Drafts drafts;

    PaperUploads(Files files, Drafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    /** Stores a file under a paper. Throws {@link InvalidInput} with the reason, {@link DraftFiled} when it comes too late. */
    StoredFile add(Actor.Citizen citizen, UUID draft, int document, MultipartFile file, List<UUID> others)
            throws IOException {
        var name = file.getOriginalFilename();
        if (file.isEmpty() && (name == null || name.isBlank())) {
            throw new InvalidInput("file", "Chọn một tệp trước khi bấm “Tải lên”.");
        }
        try (var content = file.getInputStream()) {
            var stored = files.store(content, name == null ? "" : name, citizen, others);
            change(citizen, draft, document, before -> {
                var after = new ArrayList<>(before);
                after.add(stored.id());
                return after;
            });
            return stored;
        }
    }

    void remove(Actor.Citizen citizen, UUID draft, int document, UUID file) {
        change(
                citizen,
                draft,
                document,
                before -> before.stream().filter(kept -> !kept.equals(file)).toList());
    }

    /** The reason of a refusal beside the paper it is about. */
    static Faults beside(int document, InvalidInput refused) {
        return new Faults(refused.faults().stream()
                .map(fault -> new Fault("papers." + document, fault.message()))
                .toList());
    }

    private void change(Actor.Citizen citizen, UUID draft, int document, UnaryOperator<List<UUID>> change) {
        var changed = drafts.change(citizen, draft, content -> {
            var papers = new ArrayList<>(content.papers());
            var before = papers.stream()
                    .filter(paper -> paper.document() == document)
                    .flatMap(paper -> paper.files().stream())
                    .toList();
            papers.removeIf(paper -> paper.document() == document);
            var after = change.apply(before);
            if (!after.isEmpty()) {
                papers.add(Paper.uploaded(document, after));
            }
            return new Content(content.typed(), papers);
        });
        if (changed.submittedAs() != null) {
            throw new DraftFiled(changed.submittedAs());
        }
    }
}
