package vn.motcua.dossiers;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.documents.StoredFile;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Lets a file out only to somebody who may see the dossier it hangs on. */
@Component
public class Attachments {

    private final DossierReading reading;

    Attachments(DossierReading reading) {
        this.reading = reading;
    }

    /** A file of the dossier's papers or results. */
    public StoredFile file(Actor actor, DossierNumber number, UUID file) {
        var dossier = reading.read(actor, number);
        var papers = dossier.filed().papers().stream().flatMap(paper -> paper.files().stream());
        var results = dossier.results().stream().flatMap(result -> Stream.ofNullable(result.file()));
        return Stream.concat(papers, results)
                .filter(stored -> stored.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("Hồ sơ không có tệp này"));
    }
}
