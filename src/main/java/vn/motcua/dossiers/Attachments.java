package vn.motcua.dossiers;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Lets a file out only to somebody who may see the dossier it hangs on, and results to the owner only when they are final. */
@Component
public class Attachments {

    private final DossierReading reading;
    private final Dossiers dossiers;
    private final ReadingLog log;
    private final Files files;

    Attachments(DossierReading reading, Dossiers dossiers, ReadingLog log, Files files) {
        this.reading = reading;
        this.dossiers = dossiers;
        this.log = log;
        this.files = files;
    }

    /**
     * A file of the dossier's papers or results, or the request by which it was withdrawn; that an officer opens it is put on
     * record.
     */
    @Transactional
    public StoredFile file(Actor actor, DossierNumber number, UUID file) {
        var dossier = reading.whole(actor, number);
        var papers = dossier.filed().papers().stream().flatMap(paper -> paper.files().stream());
        var results = results(actor, dossier).flatMap(result -> Stream.ofNullable(result.file()));
        var asked = Stream.concat(Stream.concat(papers, results), requests(dossier))
                .filter(stored -> stored.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("Hồ sơ không có tệp này"));
        if (actor instanceof Actor.Officer officer) {
            log.file(officer, dossiers.find(number).facts(), asked.name());
        }
        return asked;
    }

    private Stream<StoredFile> requests(DossierView dossier) {
        return dossier.timeline().stream()
                .map(happening -> happening.details().get(WithdrawDossier.REQUEST))
                .flatMap(request ->
                        request instanceof String id ? Stream.of(files.get(UUID.fromString(id))) : Stream.of());
    }

    /** The file of a result; empty when the system sets the result from its text. */
    public Optional<StoredFile> result(Actor actor, DossierNumber number, int result) {
        return Optional.ofNullable(
                result(actor, reading.whole(actor, number), result).file());
    }

    /** A result that the actor may have, of a dossier they may see. */
    static ResultView result(Actor actor, DossierView dossier, int result) {
        return results(actor, dossier)
                .filter(one -> one.no() == result)
                .findFirst()
                .orElseThrow(() -> new NotFound("Hồ sơ không có kết quả này"));
    }

    private static Stream<ResultView> results(Actor actor, DossierView dossier) {
        Predicate<ResultView> isTheirs = switch (actor) {
            case Actor.Citizen citizen -> ResultView::forApplicant;
            case Actor.Officer officer -> any -> true;
            case Actor.Machine machine -> any -> true;
        };
        return dossier.results().stream().filter(isTheirs);
    }
}
