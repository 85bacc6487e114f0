package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.Agencies;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.SearchText;

/** Dossiers a person may see, newest first: the citizen's own, or those of the officer's agencies. */
@Component
public class DossierSearch {

    private static final int LARGEST_PAGE = 200;

    /** How far back a closed dossier of the same kind is worth a question: people come twice within weeks, not within years. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Sights sights;
    private final Agencies agencies;
    private final ReadingLog log;
    private final JsonMapper json;

    DossierSearch(JdbcClient jdbc, Sights sights, Agencies agencies, ReadingLog log, JsonMapper json) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.agencies = agencies;
        this.log = log;
        this.json = json;
    }

    /** What to look for; every part may be null. {@code text} is a number, an identity number, or words of the name. */
    public record Query(
            @Nullable String text,
            @Nullable DossierState state,
            @Nullable String procedureCode,
            boolean overdueOnly) {

        public static final Query ALL = new Query(null, null, null, false);
    }

    /** One dossier of a list. */
    public record Row(
            long id,
            DossierNumber number,
            String procedureCode,
            String procedure,
            String applicant,
            DossierState state,
            Channel channel,
            String agency,
            Instant submittedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant finishedAt) {}

    /** A page; {@code next} is null on the last one. */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** One page; that an officer looked through people by a text is put on record. */
    @Transactional
    public Page page(Actor actor, Query query, @Nullable String cursor, int size, Instant now) {
        if (actor instanceof Actor.Officer officer
                && query.text() != null
                && !query.text().isBlank()) {
            log.search(officer, query.text().strip());
        }
        var wanted = Math.clamp(size, 1, LARGEST_PAGE);
        var before = before(cursor);
        var rows = new ArrayList<Row>();
        for (var year : YearRange.newestFirst(before, now)) {
            rows.addAll(rows(actor, query, year, before, wanted + 1 - rows.size(), now));
            if (rows.size() > wanted) {
                var shown = List.copyOf(rows.subList(0, wanted));
                return new Page(shown, Long.toString(shown.getLast().id()));
            }
        }
        return new Page(rows, null);
    }

    private List<Row> rows(Actor actor, Query query, YearRange year, long before, int size, Instant now) {
        var text = query.text() == null
                ? ""
                : PartNumber.whole(query.text().strip().toUpperCase(Locale.ROOT));
        return jdbc.sql(year.in(DossierSearchSql.page(actor, query, text)))
                .param("before", before)
                .param("account", actor instanceof Actor.Citizen citizen ? citizen.account() : 0L)
                .params(DossierSearchSql.asksForOne(text) ? sight(actor) : sights.listed(actor))
                .param("state", query.state() == null ? null : query.state().name())
                .param("procedure", query.procedureCode())
                .param("now", Dossiers.utc(now))
                .param("text", text)
                .param(
                        "identity",
                        IdentityNumber.read(text).map(IdentityNumber::value).orElse(""))
                .param("folded", SearchText.forLike(SearchText.fold(text)))
                .param("size", size)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        new DossierNumber(row.getString("number")),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        row.getString("applicant_name"),
                        DossierState.valueOf(row.getString("state")),
                        Channel.valueOf(row.getString("channel")),
                        agencies.byId(row.getLong("agency")).name(),
                        Dossiers.instantNotNull(row, "submitted_at"),
                        Dossiers.instant(row, "received_at"),
                        Dossiers.instant(row, "due"),
                        Dossiers.instant(row, "finished_at")))
                .list();
    }

    /** A dossier of the same procedure that a person has handed in before. */
    public record Alike(DossierNumber number, DossierState state, Instant submittedAt) {}

    /**
     * Dossiers of the same procedure that this applicant has under way or handed in lately, for the duplicate warning at the
     * counter; newest first, at most five.
     *
     * @param now closed dossiers count for {@link #LATELY} before it
     */
    @Transactional(readOnly = true)
    public List<Alike> alike(Actor.Officer officer, IdentityNumber applicant, String procedureCode, Instant now) {
        return jdbc.sql("""
                        select number, state, submitted_at from dossiers.dossier d
                        where applicant_id_number = :id and procedure_code = :procedure
                          and (state not in ('DECLINED', 'WITHDRAWN', 'STOPPED', 'RETURNED') or submitted_at >= :since)
                          and %s
                        order by id desc limit 5""".formatted(DossierSearchSql.SEEN_BY_OFFICER))
                .param("id", applicant.value())
                .param("procedure", procedureCode)
                .param("since", Dossiers.utc(now.minus(LATELY)))
                .params(sight(officer))
                .query((row, n) -> new Alike(
                        new DossierNumber(row.getString("number")),
                        DossierState.valueOf(row.getString("state")),
                        Dossiers.instantNotNull(row, "submitted_at")))
                .list();
    }

    /** Whether no dossier has ever been filed. */
    public boolean none() {
        return jdbc.sql("select not exists (select 1 from dossiers.dossier)")
                .query(Boolean.class)
                .single();
    }

    /**
     * The person as they gave themselves in their latest dossier that this officer may see, to save typing at the counter; what
     * somebody else filed online in their name is not their word.
     */
    @Transactional
    public Optional<Party> lastApplicant(Actor.Officer officer, IdentityNumber applicant) {
        var known = jdbc.sql("""
                        select f.applicant from dossiers.dossier d
                        join dossiers.filing f on f.dossier = d.id
                        where d.applicant_id_number = :id
                            and (d.account is null or f.submitter ->> 'idNumber' = d.applicant_id_number) and %s
                        order by d.id desc limit 1""".formatted(DossierSearchSql.SEEN_BY_OFFICER))
                .param("id", applicant.value())
                .params(sight(officer))
                .query((row, n) -> json.readValue(row.getString("applicant"), Party.class))
                .optional();
        known.ifPresent(found -> log.person(officer, applicant.value()));
        return known;
    }

    /** The agencies whose dossiers one may see, for statements that ask for one dossier or one person. */
    Map<String, Object> sight(Actor actor) {
        return sights.parameters(actor);
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException broken) {
            throw new InvalidInput("cursor", "Trang này không còn. Hãy mở lại danh sách từ đầu.");
        }
    }
}
