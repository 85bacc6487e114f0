package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.documents.Files;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * Drafts (bản nháp – CHƯA NỘP): what a citizen has filled in so far. Saving never depends on being valid; a draft becomes a
 * dossier only by {@link FileDraft}.
 */
@Component
public class Drafts implements Files.Holder {

    private static final String COLUMNS = "id, procedure_code, content, saved_at, submitted_as";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What has been filled in: texts as typed by the name of their field, faulty ones too, and the files handed in so far. */
    public record Content(Map<String, String> typed, List<Paper> papers) {

        public static final Content EMPTY = new Content(Map.of(), List.of());

        public Content {
            typed = Map.copyOf(typed);
            papers = List.copyOf(papers);
        }
    }

    /** A draft; {@code submittedAs} is the number of the dossier it became. */
    public record Draft(
            UUID id,
            String procedureCode,
            Content content,
            Instant savedAt,
            @Nullable DossierNumber submittedAs) {}

    /** Starts a draft under an id of the owner's making, so that a start sent twice makes one. */
    public void start(Actor.Citizen owner, UUID id, String procedureCode, Content content) {
        insert(owner, new Draft(id, procedureCode, content, now(), null), null).update();
    }

    /** Where the owner gathers what a dossier is to be supplemented with; the same one until it is sent. */
    @Transactional
    public Draft ofSupplement(Actor.Citizen owner, DossierNumber number, String procedureCode) {
        insert(owner, new Draft(UUID.randomUUID(), procedureCode, Content.EMPTY, now(), null), number)
                .update();
        return findOfSupplement(owner, number).orElseThrow();
    }

    public Optional<Draft> findOfSupplement(Actor.Citizen owner, DossierNumber number) {
        return jdbc.sql("select " + COLUMNS + """
                         from dossiers.draft
                        where account = :account and supplements = :number and submitted_as is null""")
                .param("account", owner.account())
                .param("number", number.value())
                .query(this::draft)
                .optional();
    }

    /** The owner's draft; another's does not exist. */
    public Draft get(Actor.Citizen owner, UUID id) {
        return one(owner, id, "");
    }

    /** Drafts not filed yet, the last saved first. */
    public List<Draft> open(Actor.Citizen owner) {
        return jdbc.sql("select " + COLUMNS + """
                         from dossiers.draft
                        where account = :account and submitted_as is null and supplements is null
                        order by saved_at desc limit 50""")
                .param("account", owner.account())
                .query(this::draft)
                .list();
    }

    /** The draft to resume when the owner opens a procedure again. */
    public Optional<Draft> openFor(Actor.Citizen owner, String procedureCode) {
        return open(owner).stream()
                .filter(draft -> draft.procedureCode().equals(procedureCode))
                .findFirst();
    }

    /**
     * Changes what has been filled in, one change after another, so that two windows do not undo each other's. A draft that
     * has been filed is left as it is.
     */
    @Transactional
    public Draft change(Actor.Citizen owner, UUID id, UnaryOperator<Content> change) {
        var before = lock(owner, id);
        if (before.submittedAs() != null) {
            return before;
        }
        var after = new Draft(id, before.procedureCode(), change.apply(before.content()), now(), null);
        jdbc.sql("""
                        update dossiers.draft set content = cast(:content as jsonb), saved_at = :now, version = version + 1
                        where id = :id""")
                .param("content", json.writeValueAsString(after.content()))
                .param("now", Dossiers.utc(after.savedAt()))
                .param("id", id)
                .update();
        return after;
    }

    /** Holds the draft until the transaction ends. */
    Draft lock(Actor.Citizen owner, UUID id) {
        return one(owner, id, " for update");
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

    /** What has been handed in for a draft waits with it, however long that is. */
    @Override
    public Set<UUID> held(Collection<UUID> files) {
        return jdbc.sql("""
                        select (file #>> '{}')::uuid as file
                        from dossiers.draft cross join lateral jsonb_path_query(content, '$.papers[*].files[*]') as paper (file)
                        where (file #>> '{}')::uuid in (:files)""").param("files", files).query(UUID.class).set();
    }

    private JdbcClient.StatementSpec insert(Actor.Citizen owner, Draft draft, @Nullable DossierNumber supplements) {
        return jdbc.sql("""
                        insert into dossiers.draft (id, account, procedure_code, supplements, content, version, created_at, saved_at)
                        values (:id, :account, :procedure, :supplements, cast(:content as jsonb), 1, :now, :now)
                        on conflict do nothing""")
                .param("id", draft.id())
                .param("account", owner.account())
                .param("procedure", draft.procedureCode())
                .param("supplements", supplements == null ? null : supplements.value(), java.sql.Types.VARCHAR)
                .param("content", json.writeValueAsString(draft.content()))
                .param("now", Dossiers.utc(draft.savedAt()));
    }

    private Draft one(Actor.Citizen owner, UUID id, String locking) {
        return jdbc.sql("select " + COLUMNS + " from dossiers.draft where id = :id and account = :account" + locking)
                .param("id", id)
                .param("account", owner.account())
                .query(this::draft)
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy bản nháp"));
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        var submittedAs = row.getString("submitted_as");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("procedure_code"),
                json.readValue(row.getString("content"), Content.class),
                Dossiers.instantNotNull(row, "saved_at"),
                submittedAs == null ? null : new DossierNumber(submittedAs));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
