package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * Drafts (bản nháp – CHƯA NỘP): what a citizen has filled in so far. Saving never depends on being valid; a draft becomes a
 * dossier only by {@link SubmitOnline}.
 */
@Component
public class Drafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What has been filled in, all of it optional. */
    public record Content(
            @Nullable String caseCode,
            @Nullable String agency,
            @Nullable Party applicant,
            @Nullable Party submitter,
            Map<String, String> answers,
            List<Paper> papers,
            @Nullable Delivery delivery) {

        public static final Content EMPTY = new Content(null, null, null, null, Map.of(), List.of(), null);
    }

    /** A draft; {@code submittedAs} is the number of the dossier it became. */
    public record Draft(
            UUID id,
            String procedureCode,
            Content content,
            Instant savedAt,
            @Nullable DossierNumber submittedAs) {}

    public Draft start(Actor.Citizen owner, String procedureCode, Content content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var draft = new Draft(UUID.randomUUID(), procedureCode, content, now, null);
        jdbc.sql("""
                        insert into dossiers.draft (id, account, procedure_code, content, version, created_at, saved_at)
                        values (:id, :account, :procedure, cast(:content as jsonb), 1, :now, :now)""")
                .param("id", draft.id())
                .param("account", owner.account())
                .param("procedure", procedureCode)
                .param("content", json.writeValueAsString(content))
                .param("now", Dossiers.utc(now))
                .update();
        return draft;
    }

    /** The owner's draft; another's does not exist. */
    public Draft get(Actor.Citizen owner, UUID id) {
        return jdbc.sql("""
                        select id, procedure_code, content, saved_at, submitted_as from dossiers.draft
                        where id = :id and account = :account""")
                .param("id", id)
                .param("account", owner.account())
                .query((row, n) -> draft(
                        row.getObject("id", UUID.class),
                        row.getString("procedure_code"),
                        row.getString("content"),
                        Dossiers.instantNotNull(row, "saved_at"),
                        row.getString("submitted_as")))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy bản nháp"));
    }

    /** Drafts not filed yet, the last saved first. */
    public List<Draft> open(Actor.Citizen owner) {
        return jdbc.sql("""
                        select id, procedure_code, content, saved_at, submitted_as from dossiers.draft
                        where account = :account and submitted_as is null
                        order by saved_at desc limit 50""")
                .param("account", owner.account())
                .query((row, n) -> draft(
                        row.getObject("id", UUID.class),
                        row.getString("procedure_code"),
                        row.getString("content"),
                        Dossiers.instantNotNull(row, "saved_at"),
                        row.getString("submitted_as")))
                .list();
    }

    /** The draft to resume when the owner opens a procedure again. */
    public Optional<Draft> openFor(Actor.Citizen owner, String procedureCode) {
        return open(owner).stream()
                .filter(draft -> draft.procedureCode().equals(procedureCode))
                .findFirst();
    }

    /** Keeps what has been filled in; a draft that has been filed is not changed any more. */
    public Instant save(Actor.Citizen owner, UUID id, Content content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var saved = jdbc.sql("""
                        update dossiers.draft set content = cast(:content as jsonb), saved_at = :now, version = version + 1
                        where id = :id and account = :account and submitted_as is null""")
                .param("content", json.writeValueAsString(content))
                .param("now", Dossiers.utc(now))
                .param("id", id)
                .param("account", owner.account())
                .update();
        if (saved == 0) {
            throw new NotFound("Bản nháp không còn hoặc đã được nộp");
        }
        return now;
    }

    /** Notes which dossier a draft became, so that it is not offered again. */
    public void filed(Actor.Citizen owner, UUID id, DossierNumber number) {
        jdbc.sql("update dossiers.draft set submitted_as = :number where id = :id and account = :account")
                .param("number", number.value())
                .param("id", id)
                .param("account", owner.account())
                .update();
    }

    public void discard(Actor.Citizen owner, UUID id) {
        jdbc.sql("delete from dossiers.draft where id = :id and account = :account and submitted_as is null")
                .param("id", id)
                .param("account", owner.account())
                .update();
    }

    private Draft draft(UUID id, String procedure, String content, Instant savedAt, @Nullable String submittedAs) {
        return new Draft(
                id,
                procedure,
                json.readValue(content, Content.class),
                savedAt,
                submittedAs == null ? null : new DossierNumber(submittedAs));
    }
}
