package vn.motcua.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.reorganisation.StoredPlan.State;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.NotFound;

/**
 * Keeper of the plans: drafted by one administrator of the province, approved by another. To anybody else there are none
 * ({@link NotFound}); whoever comes second is told by {@link PlanMoved}.
 */
@Component
public class Plans {

    private static final String SELECT = """
            select p.*, v.document from reorganisation.plan p
            join reorganisation.plan_version v on v.plan = p.id and v.version = p.version\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AdministrationRights rights;
    private final Clock clock;

    Plans(JdbcClient jdbc, JsonMapper json, AdministrationRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rights = rights;
        this.clock = clock;
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    public List<StoredPlan> all(Actor by) {
        rights.requireProvince(by);
        return jdbc.sql(SELECT + "order by p.id desc limit 200")
                .query((row, n) -> plan(row))
                .list();
    }

    @Transactional(readOnly = true)
    public StoredPlan byId(long id, Actor by) {
        rights.requireProvince(by);
        return one(id, "");
    }

    /** Keeps a new plan, once however often it is sent; what it lacks is found later, only its heading must be there. */
    @Transactional
    public StoredPlan draft(Plan plan, Actor.Officer by, RequestKey key) {
        rights.requireProvince(by);
        requireHeading(plan);
        var request = "%d:%s".formatted(by.officer(), key.value());
        var drafted = jdbc.sql("""
                        insert into reorganisation.plan
                            (version, title, effective, state, author, author_name, saved_at, request_key)
                        values (1, :title, :effective, 'DRAFT', :author, :name, :now, :request)
                        on conflict (request_key) do nothing returning id
                        """)
                .param("title", plan.title().strip())
                .param("effective", plan.effective())
                .param("author", by.officer())
                .param("name", by.name())
                .param("now", now())
                .param("request", request)
                .query(Long.class)
                .optional();
        drafted.ifPresent(id -> keepVersion(id, 1, plan, by));
        return one(drafted.orElseGet(() -> draftedBy(request)), "");
    }

    private long draftedBy(String request) {
        return jdbc.sql("select id from reorganisation.plan where request_key = :request")
                .param("request", request)
                .query(Long.class)
                .single();
    }

    /** Saves another version; an approval of the former one is void. */
    @Transactional
    public StoredPlan change(long id, int seen, Plan plan, Actor.Officer by) {
        rights.requireProvince(by);
        requireHeading(plan);
        var before = lock(id);
        if (before.version() != seen || before.restructured() != null) {
            throw new PlanMoved(before);
        }
        jdbc.sql("""
                        update reorganisation.plan set version = version + 1, title = :title, effective = :effective,
                            state = 'DRAFT', author = :author, author_name = :name, saved_at = :now,
                            approver = null, approver_name = null, approved_at = null, approved_version = null
                        where id = :id
                        """)
                .param("title", plan.title().strip())
                .param("effective", plan.effective())
                .param("author", by.officer())
                .param("name", by.name())
                .param("now", now())
                .param("id", id)
                .update();
        keepVersion(id, seen + 1, plan, by);
        return one(id, "");
    }

    /** Lets the version be carried out on its day; {@link ApprovePlan} has looked at it. */
    @Transactional
    StoredPlan approve(long id, int seen, Actor.Officer by) {
        var plan = lock(id);
        if (plan.version() != seen || plan.state() != State.DRAFT) {
            throw new PlanMoved(plan);
        }
        jdbc.sql("""
                        update reorganisation.plan set state = 'APPROVED', approver = :approver, approver_name = :name,
                            approved_at = :now, approved_version = version
                        where id = :id
                        """)
                .param("approver", by.officer())
                .param("name", by.name())
                .param("now", now())
                .param("id", id)
                .update();
        return one(id, "");
    }

    /** Locks a plan until the transaction ends. */
    StoredPlan lock(long id) {
        return one(id, " for update of p");
    }

    /** Approved plans whose day has come, and those half carried out. */
    List<Long> due(LocalDate today) {
        return jdbc.sql("""
                        select id from reorganisation.plan
                        where state = 'MOVING' or state = 'APPROVED' and effective <= :today order by effective, id
                        """).param("today", today).query(Long.class).list();
    }

    void restructured(long id) {
        jdbc.sql("update reorganisation.plan set state = 'MOVING', restructured_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void moved(long id, int more, int undecided) {
        jdbc.sql("update reorganisation.plan set moved = moved + :more, undecided = :undecided where id = :id")
                .param("more", more)
                .param("undecided", undecided)
                .param("id", id)
                .update();
    }

    void done(long id) {
        jdbc.sql("""
                        update reorganisation.plan set state = 'DONE', finished_at = :now
                        where id = :id and state = 'MOVING'
                        """).param("now", now()).param("id", id).update();
    }

    private static void requireHeading(Plan plan) {
        if (plan.title() == null || plan.title().isBlank() || plan.title().length() > 300) {
            throw new InvalidInput("title", "Nhập tên phương án, không quá 300 ký tự.");
        }
        if (plan.effective() == null) {
            throw new InvalidInput("effective", "Nhập ngày có hiệu lực.");
        }
    }

    private void keepVersion(long id, int version, Plan plan, Actor.Officer by) {
        jdbc.sql("""
                        insert into reorganisation.plan_version (plan, version, document, author, author_name, saved_at)
                        values (:plan, :version, cast(:document as jsonb), :author, :name, :now)
                        """)
                .param("plan", id)
                .param("version", version)
                .param("document", json.writeValueAsString(plan))
                .param("author", by.officer())
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    private StoredPlan one(long id, String locking) {
        return jdbc.sql(SELECT + "where p.id = :id" + locking)
                .param("id", id)
                .query((row, n) -> plan(row))
                .optional()
                .orElseThrow(() -> new NotFound("plan " + id));
    }

    private StoredPlan plan(ResultSet row) throws SQLException {
        return new StoredPlan(
                row.getLong("id"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                json.readValue(row.getString("document"), Plan.class),
                row.getLong("author"),
                row.getString("author_name"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("approver", Long.class),
                row.getString("approver_name"),
                instant(row, "approved_at"),
                instant(row, "restructured_at"),
                instant(row, "finished_at"),
                row.getInt("moved"),
                row.getInt("undecided"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
