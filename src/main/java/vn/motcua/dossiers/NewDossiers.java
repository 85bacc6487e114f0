package vn.motcua.dossiers;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.Dossier.Facts;
import vn.motcua.dossiers.FilingCheck.Checked;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.ReadableCode;
import vn.motcua.vocabulary.SearchText;

/** Brings a dossier into the world: its number, its look-up code, its first rows, in the caller's transaction. */
@Component
class NewDossiers {

    private static final int LOOKUP_LENGTH = 6;

    private static final String INSERT_DOSSIER = """
            insert into dossiers.dossier (id, number, lookup_code, version, last_hash, moved_at, state, procedure_code,
                procedure_name, sector, revision, case_code, regime, channel, agency, desk, account, applicant_name,
                applicant_folded, applicant_id_number, submitted_at, intake_due, fee)
            values (?, ?, ?, ?, ?, ?, 'SUBMITTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_FILING = """
            insert into dossiers.filing (dossier, applicant, submitter, answers, papers, delivery)
            values (?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), cast(? as jsonb))""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Events events;
    private final SecureRandom random = new SecureRandom();

    NewDossiers(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Events events) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.events = events;
    }

    /** An online dossier, waiting for the desk: its first event is the submission. */
    Recorded submit(Checked checked, long account, @Nullable Instant intakeDue, Actor actor, Instant now) {
        var facts = facts(checked, Channel.ONLINE, account, intakeDue, 1, now, now);
        var batch = new Batch(YearRange.ofId(facts.id()));
        var payload = Map.of(
                "number",
                facts.number().value(),
                "filing",
                checked.filing(),
                DuesSet.DETAIL,
                DuesSet.atSubmission(intakeDue));
        var event = events.first(facts.id(), EventType.SUBMITTED, payload, actor, now);
        insert(batch, facts, event.hash(), checked);
        events.insert(batch, event);
        return new Recorded(
                batch,
                new Standing(facts.number(), facts.lookupCode(), DossierState.SUBMITTED, 1, null),
                now,
                new DossierMoved(
                        facts.number(),
                        1,
                        EventType.SUBMITTED,
                        null,
                        DossierState.SUBMITTED,
                        now,
                        false,
                        facts.agency(),
                        facts.desk()));
    }

    /**
     * A dossier taken at the counter or by post: without an event yet, the reception that follows is its first.
     *
     * @param filed when it was handed in; before {@code now} where the post handed it over earlier
     */
    Facts atDesk(Checked checked, Channel channel, Instant filed, Instant now) {
        var facts = facts(checked, channel, null, null, 0, filed, now);
        var batch = new Batch(YearRange.ofId(facts.id()));
        insert(batch, facts, EventHash.GENESIS, checked);
        batch.run(template);
        return facts;
    }

    private Facts facts(
            Checked checked,
            Channel channel,
            @Nullable Long account,
            @Nullable Instant intakeDue,
            int version,
            Instant filed,
            Instant now) {
        record Issued(int order, long running) {}
        var day = Province.dateOf(now);
        var issued = jdbc.sql("""
                        insert into dossiers.number_counter (prefix, day, last) values (:prefix, :day, 1)
                        on conflict (prefix, day) do update set last = number_counter.last + 1
                        returning last, nextval('dossiers.dossier_running') as running""")
                .param("prefix", checked.desk().code())
                .param("day", day)
                .query((rows, n) -> new Issued(rows.getInt("last"), rows.getLong("running")))
                .single();
        return new Facts(
                YearRange.ofYear(day.getYear()).id(issued.running()),
                DossierNumber.issue(checked.desk().code(), day, issued.order()),
                lookupCode(),
                version,
                EventHash.GENESIS,
                now,
                DossierState.SUBMITTED,
                checked.revision().id(),
                checked.document().code(),
                checked.filing().caseCode(),
                Regime.on(Province.dateOf(filed)),
                channel,
                checked.agency().id(),
                checked.desk().id(),
                account,
                filed,
                intakeDue,
                null,
                null,
                null,
                0,
                null);
    }

    private void insert(Batch batch, Facts facts, byte[] hash, Checked checked) {
        var filing = checked.filing();
        var applicant = filing.applicant();
        batch.add(
                INSERT_DOSSIER,
                facts.id(),
                facts.number().value(),
                facts.lookupCode(),
                facts.version(),
                hash,
                facts.movedAt(),
                facts.procedureCode(),
                checked.document().name(),
                checked.document().sector(),
                facts.revision(),
                facts.caseCode(),
                facts.regime(),
                facts.channel(),
                facts.agency(),
                facts.desk(),
                facts.account(),
                applicant.name().strip(),
                SearchText.fold(applicant.name()),
                applicant.idNumber(),
                facts.submittedAt(),
                facts.intakeDue(),
                checked.fee());
        batch.add(
                INSERT_FILING,
                facts.id(),
                json.writeValueAsString(applicant),
                json.writeValueAsString(filing.submitter() == null ? applicant : filing.submitter()),
                json.writeValueAsString(filing.answers()),
                json.writeValueAsString(filing.papers()),
                json.writeValueAsString(filing.delivery()));
    }

    private String lookupCode() {
        return ReadableCode.draw(random, LOOKUP_LENGTH);
    }
}
