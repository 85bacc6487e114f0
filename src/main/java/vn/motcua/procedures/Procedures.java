package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agency;
import vn.motcua.vocabulary.NotFound;

/** The catalogue of procedures (danh mục TTHC): what is in force, what was, and what people find. */
@Component
public class Procedures {

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final ScheduledRevisions scheduled;
    private final ProcedureSearch search;
    private final ReceptionPoints receptionPoints;

    Procedures(
            JdbcClient jdbc,
            Revisions revisions,
            ScheduledRevisions scheduled,
            ProcedureSearch search,
            ReceptionPoints receptionPoints) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.scheduled = scheduled;
        this.search = search;
        this.receptionPoints = receptionPoints;
    }

    /** The revision in force; throws {@link NotFound}. */
    public ProcedureRevision current(String code) {
        return find(code).orElseThrow(() -> new NotFound("procedure " + code));
    }

    public Optional<ProcedureRevision> find(String code) {
        scheduled.bringIntoForce();
        return revisions.current(code);
    }

    /** The revision a dossier is pinned to, from memory as a rule; throws {@link NotFound}. */
    public ProcedureRevision revision(long id) {
        return revisions.byId(id).orElseThrow(() -> new NotFound("procedure revision " + id));
    }

    /** A former or current revision by its number; throws {@link NotFound}. */
    public ProcedureRevision revision(String code, int no) {
        return findRevision(code, no).orElseThrow(() -> new NotFound("procedure " + code + " revision " + no));
    }

    public Optional<ProcedureRevision> findRevision(String code, int no) {
        return revisions.byNo(code, no);
    }

    /** The last revision published, in force or waiting for its day: the one that is edited further. */
    public Optional<ProcedureRevision> latest(String code) {
        scheduled.bringIntoForce();
        return revisions.latest(code);
    }

    /** The day from which something else will be in force; empty when nothing is published for later. */
    public Optional<LocalDate> changesOn(String code) {
        return history(code).stream()
                .filter(RevisionSummary::waits)
                .flatMap(line -> Stream.ofNullable(line.scheduledFor()))
                .findFirst();
    }

    /** All revisions, newest first. */
    public List<RevisionSummary> history(String code) {
        scheduled.bringIntoForce();
        return revisions.history(code);
    }

    /** Finds procedures; an unknown cursor is {@link vn.motcua.vocabulary.InvalidInput}. */
    public ProcedurePage search(ProcedureQuery query) {
        scheduled.bringIntoForce();
        return search.page(query);
    }

    /** Every procedure's revision in force, by code; for what concerns all of them. */
    public List<ProcedureDocument> inForce() {
        return jdbc
                .sql("select code from procedures.procedure where current_revision is not null order by code")
                .query(String.class)
                .list()
                .stream()
                .map(code -> current(code).document())
                .toList();
    }

    /** The revisions in force under which dossiers can be filed, by code. */
    public List<ProcedureRevision> fileable() {
        scheduled.bringIntoForce();
        return jdbc.sql("""
                        select current_revision from procedures.procedure
                        where current_revision is not null and cardinality(obstacles) = 0 order by code""").query(Long.class).list().stream()
                .map(this::revision)
                .toList();
    }

    /** The ids of all revisions ever published whose route is settled on the spot. */
    public List<Long> onTheSpotRevisions() {
        return jdbc.sql("""
                        select id from procedures.revision
                        where content @> '{"route": {"onTheSpot": true}}' order by id""").query(Long.class).list();
    }

    /** The agencies that decide under a document on a day. */
    public List<Agency> deciding(ProcedureDocument document, LocalDate on) {
        return receptionPoints.of(document, on).stream()
                .map(ReceptionPoints.Place::competent)
                .toList();
    }

    /** The agencies a person can choose from when filing on that day; throws {@link NotFound}. */
    public List<Agency> competentAgencies(String code, LocalDate on) {
        return deciding(current(code).document(), on);
    }

    /** Every sector with its number of procedures, by name. */
    public List<SectorCount> sectors() {
        return jdbc.sql("""
                        select sector, count(*) as n from procedures.procedure
                         where current_revision is not null group by sector order by sector
                        """)
                .query((row, n) -> new SectorCount(row.getString("sector"), row.getInt("n")))
                .list();
    }

    /** The self-check: procedures that cannot be filed and why, by code after {@code after}. */
    public List<UnfileableProcedure> unfileable(@Nullable String after, int size) {
        return jdbc.sql("""
                        select code, name, obstacles from procedures.procedure
                         where cardinality(obstacles) > 0 and code > :after order by code limit :size
                        """)
                .param("after", after == null ? "" : after)
                .param("size", size)
                .query((row, n) ->
                        new UnfileableProcedure(row.getString("code"), row.getString("name"), List.of((String[])
                                row.getArray("obstacles").getArray())))
                .list();
    }
}
