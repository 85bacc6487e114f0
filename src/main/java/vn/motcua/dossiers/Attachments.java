package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Capacities;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierView.Happening;
import vn.motcua.dossiers.DossierView.ResultView;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/** Lets a file out only to somebody who may see the dossier it hangs on, and results to the owner only when they are final. */
@Component
public class Attachments {

    private final DossierReading reading;
    private final ReadingLog log;
    private final Files files;
    private final Capacities capacities;

    Attachments(DossierReading reading, ReadingLog log, Files files, Capacities capacities) {
        this.reading = reading;
        this.log = log;
        this.files = files;
        this.capacities = capacities;
    }

    /**
     * A file of the dossier's papers or results, of papers that others have taken the place of, of minutes, or the request by which
     * it was withdrawn; that an officer opens it is put on record.
     */
    @Transactional
    public StoredFile file(Actor actor, DossierNumber number, UUID file) {
        var dossier = reading.whole(actor, number);
        var papers = dossier.filed().papers().stream().flatMap(paper -> paper.files().stream());
        var known = Stream.of(papers, minutes(actor, dossier))
                .flatMap(Function.identity())
                .filter(stored -> stored.id().equals(file));
        var told = Stream.concat(requests(dossier), replaced(dossier))
                .filter(file.toString()::equals)
                .map(any -> files.get(file));
        var asked = Stream.concat(known, told).findFirst().orElseGet(() -> resultFile(actor, dossier, file));
        log.file(actor, number, asked.name());
        return asked;
    }

    private StoredFile resultFile(Actor actor, DossierView dossier, UUID file) {
        var result = results(actor, dossier)
                .flatMap(one -> Stream.ofNullable(one.file()))
                .filter(stored -> stored.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("Hồ sơ không có tệp này"));
        requireRecorded(actor, dossier);
        return result;
    }

    private static Stream<String> requests(DossierView dossier) {
        return dossier.timeline().stream()
                .map(happening -> happening.details().get(WithdrawDossier.REQUEST))
                .flatMap(request -> request instanceof String id ? Stream.of(id) : Stream.of());
    }

    /** What was handed in at any time stays to be seen, as the events tell it. */
    private static Stream<String> replaced(DossierView dossier) {
        return dossier.timeline().stream()
                .map(Happening::details)
                .flatMap(details -> Stream.of(details, details.get("filing")))
                .flatMap(
                        details -> details instanceof Map<?, ?> filing ? Stream.ofNullable(filing.get("papers")) : null)
                .flatMap(papers -> papers instanceof List<?> list ? list.stream() : null)
                .flatMap(paper -> paper instanceof Map<?, ?> one ? Stream.ofNullable(one.get("files")) : null)
                .flatMap(ids -> ids instanceof List<?> list ? list.stream() : null)
                .map(String::valueOf);
    }

    /** The minutes of field verifications are the office's until it decides. */
    private static Stream<StoredFile> minutes(Actor actor, DossierView dossier) {
        return actor instanceof Actor.Citizen
                ? Stream.of()
                : dossier.visits().stream().flatMap(visit -> Stream.ofNullable(visit.file()));
    }

    /** The file of a result; empty when the system sets the result from its text. That an officer opens it is put on record. */
    @Transactional
    public Optional<StoredFile> result(Actor actor, DossierNumber number, int result) {
        var dossier = reading.whole(actor, number);
        var found = result(actor, dossier, result);
        requireRecorded(actor, dossier);
        if (found.file() != null) {
            log.file(actor, number, found.file().name());
        }
        return Optional.ofNullable(found.file());
    }

    /**
     * The desk hands nothing over before the hand-over is on record (NĐ 61/2018 Art 20): who has no other part in dossiers than
     * at a one-stop desk gets the document itself once that is committed.
     */
    private void requireRecorded(Actor actor, DossierView dossier) {
        if (actor instanceof Actor.Officer officer
                && dossier.state() == DossierState.RESULT_READY
                && capacities.of(officer.officer()).stream()
                        .allMatch(capacity -> capacity.position().role().atDesk())) {
            throw new NotYours("Kết quả chỉ rời Bộ phận Một cửa khi việc trả đã được ghi: ghi người nhận, rồi in.");
        }
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
