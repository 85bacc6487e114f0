package vn.motcua.notifications;

import static vn.motcua.notifications.Rows.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.AwaitedWork;
import vn.motcua.dossiers.AwaitedWork.Awaited;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.notifications.Letter.Line;

/** One e-mail on the morning of a working day with what is late and what soon will be, as it stands then; never an empty one. */
@Component
class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

    private final JdbcClient jdbc;
    private final AwaitedWork work;
    private final Calendars calendars;
    private final Outbox outbox;
    private final MailServer server;
    private final Letter.Writer letters;
    private final TransactionOperations transactions;
    private final Clock clock;

    Digest(
            JdbcClient jdbc,
            AwaitedWork work,
            Calendars calendars,
            Outbox outbox,
            MailServer server,
            Letter.Writer letters,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.calendars = calendars;
        this.outbox = outbox;
        this.server = server;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** For all who want it, once a day however often it runs; what fails for one holds up no other. */
    void write() {
        var now = clock.instant();
        if (server.configured() && calendars.ofProvince().isWorkingDay(Province.dateOf(now))) {
            // Whoever heads many is told of the work of many: each dossier is worked out once for all who are told.
            var known = new HashMap<DossierNumber, List<Awaited>>();
            readers().forEach(officer -> writeOrSay(officer, known, now));
        }
    }

    private List<Long> readers() {
        return jdbc.sql("select officer from notifications.mail_setting where wish = 'DIGEST' and address is not null")
                .query(Long.class)
                .list();
    }

    private void writeOrSay(long officer, Map<DossierNumber, List<Awaited>> known, Instant now) {
        try {
            transactions.executeWithoutResult(status -> write(officer, known, now));
        } catch (RuntimeException fault) {
            LOG.error("could not write the digest of officer {}", officer, fault);
        }
    }

    private void write(long officer, Map<DossierNumber, List<Awaited>> known, Instant now) {
        var lines = told(officer).stream()
                .flatMap(number -> known.computeIfAbsent(number, work::of).stream()
                        .filter(one -> concerns(one, number, officer, now))
                        .map(one -> new Line(number, one)))
                .sorted(Comparator.comparing((Line line) -> line.work().due())
                        .thenComparing(line -> line.number().value()))
                .toList();
        if (!lines.isEmpty()) {
            var late = lines.stream()
                    .filter(line -> line.work().due().isBefore(now))
                    .toList();
            var soon = lines.subList(late.size(), lines.size());
            outbox.write(
                    Outbox.Kind.DIGEST,
                    MailWish.DIGEST,
                    List.of(officer),
                    "digest:" + Province.dateOf(now),
                    letters.digest(late, soon));
        }
    }

    /** Those whose clock may still run and of which the officer was ever told. */
    private List<DossierNumber> told(long officer) {
        return jdbc.sql("""
                        select distinct number from notifications.notice
                        where officer = :officer
                            and exists (select from notifications.watch where watch.number = notice.number)""")
                .param("officer", officer)
                .query((row, n) -> new DossierNumber(row.getString("number")))
                .list();
    }

    private boolean concerns(Awaited one, DossierNumber number, long officer, Instant now) {
        return one.due().isBefore(now)
                ? one.officers().contains(officer) || one.superiors().contains(officer)
                : one.officers().contains(officer) && soon(number, one);
    }

    private boolean soon(DossierNumber number, Awaited one) {
        return jdbc.sql("""
                        select exists (select from notifications.rung where number = :number and work = :work
                            and no = :no and due = :due and rung = 'SOON')""")
                .param("number", number.value())
                .param("work", one.kind().name())
                .param("no", one.no())
                .param("due", utc(one.due()))
                .query(Boolean.class)
                .single();
    }
}
