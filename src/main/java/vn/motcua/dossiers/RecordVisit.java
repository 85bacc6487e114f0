package vn.motcua.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Keeps the minutes of a field verification (biên bản xác minh thực tế, NĐ 61/2018 Art 19(3)): who was there, what was found. */
@Component
public class RecordVisit {

    /** Under which name the file of the minutes stands among the details of an event. */
    static final String FILE = "minutesFile";

    private final StepWork work;
    private final StandingVisits standing;
    private final Files files;

    RecordVisit(StepWork work, StandingVisits standing, Files files) {
        this.work = work;
        this.standing = standing;
        this.files = files;
    }

    private record Request(DossierNumber number, @Nullable Integer step, int visit, VisitMinutes minutes) {}

    /**
     * Records it; the appointment has then ended.
     *
     * @param step a step of the agency whose appointment it is; null = the actor's
     * @param visit number of the appointment within the dossier
     * @throws AlreadyMoved when it has ended meanwhile: says by whom and when
     */
    public Standing record(
            Actor actor,
            DossierNumber number,
            @Nullable Integer step,
            int visit,
            VisitMinutes minutes,
            RequestKey key) {
        return work.runOnAny(
                actor, number, step, new Request(number, step, visit, minutes), key, (dossier, open, now) -> {
                    var visited = standing.of(dossier, open, visit);
                    var faults = faults(minutes, visited, now);
                    if (!faults.isEmpty()) {
                        throw new InvalidInput(faults);
                    }
                    var held = Objects.requireNonNullElse(minutes.held(), now);
                    var said = new LinkedHashMap<String, Object>();
                    said.put("heldAt", held.toString());
                    said.put("present", minutes.present().strip());
                    said.put("minutes", minutes.finding().strip());
                    var file = minutes.file();
                    if (file != null) {
                        if (!files.attach(file, actor)) {
                            throw new InvalidInput("file", "Tệp biên bản không còn. Hãy tải lên lại.");
                        }
                        said.put(FILE, file);
                        var stored = files.get(file);
                        said.put("minutesName", stored.name());
                        said.put("minutesSha256", stored.sha256());
                    }
                    return dossier.recordVisit(
                            new VisitChange.Recorded(
                                    visited.no(),
                                    held,
                                    minutes.present().strip(),
                                    minutes.finding().strip(),
                                    file),
                            said);
                });
    }

    private static List<Fault> faults(VisitMinutes minutes, OpenVisit visited, Instant now) {
        var faults = new ArrayList<Fault>();
        var held = minutes.held();
        if (held != null && held.isAfter(now)) {
            faults.add(new Fault("held", "Buổi xác minh chưa diễn ra."));
        } else if (held != null && held.isBefore(visited.arranged())) {
            faults.add(new Fault("held", "Buổi xác minh không thể trước lúc hẹn."));
        }
        VisitPlan.text("present", minutes.present(), "Ghi những ai đã có mặt.", faults);
        faults.addAll(Reason.contentFaults("finding", minutes.finding()));
        return faults;
    }
}
