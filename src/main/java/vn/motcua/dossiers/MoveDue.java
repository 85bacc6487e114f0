package vn.motcua.dossiers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Recount.Recounted;
import vn.motcua.vocabulary.Actor;

/**
 * Moves the due times of one dossier after the calendar changed (điều chỉnh hạn theo lịch làm việc), in the caller's transaction
 * and under the dossier's lock; the history says why. Doing it twice does it once.
 */
@Component
class MoveDue {

    static final Actor.Machine CALENDAR = new Actor.Machine("Lịch làm việc");

    private final Dossiers dossiers;
    private final Recount recount;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher listeners;

    MoveDue(
            Dossiers dossiers,
            Recount recount,
            Deadlines deadlines,
            Ledger ledger,
            JdbcTemplate jdbc,
            ApplicationEventPublisher listeners) {
        this.dossiers = dossiers;
        this.recount = recount;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /** Whether anything had to move; {@code why} is the change in words. */
    boolean move(DossierNumber number, String why, Instant moment) {
        if (!(dossiers.lock(number) instanceof Dossier.Clocked dossier)) {
            return false;
        }
        var now = dossier.facts().notBefore(moment.truncatedTo(ChronoUnit.MICROS));
        var recounted = recount.of(dossier, deadlines, now);
        recounted.ifPresent(found -> write(dossier, found, why, now));
        return recounted.isPresent();
    }

    private void write(Dossier.Clocked dossier, Recounted found, String why, Instant now) {
        var facts = dossier.facts();
        var move = dossier.moveDue().saying(said(dossier, found, why));
        move.due = found.due();
        move.intakeDue = found.intakeDue();
        move.stepDues.addAll(found.stepDues());
        move.legDues.addAll(found.legDues());
        var recorded = ledger.record(move, Acting.self(CALENDAR), now);
        var rows = recorded.rows();
        AddedTimes.forgetKeptPromise(rows, facts);
        if (found.kept() != null) {
            AddedTimes.add(rows, facts, found.kept());
        }
        if (rows.run(jdbc) != 1) {
            throw new IllegalStateException("dossier " + facts.number() + " changed under its own lock");
        }
        listeners.publishEvent(Objects.requireNonNull(recorded.moved()));
    }

    private static Map<String, Object> said(Dossier.Clocked dossier, Recounted found, String why) {
        var facts = dossier.facts();
        var intake = dossier instanceof Dossier.Submitted;
        var former = intake ? facts.intakeDue() : facts.due();
        var due = intake ? found.intakeDue() : found.due();
        var said = new LinkedHashMap<String, Object>();
        said.put(
                "reason",
                found.kept() == null
                        ? why
                        : why + ". Hạn đã hẹn được giữ nguyên, vì hạn tính lại theo lịch mới đã qua");
        if (former != null && due != null && (found.kept() != null || !former.equals(due))) {
            said.put("former", former.toString());
            said.put("due", due.toString());
        }
        return said;
    }
}
