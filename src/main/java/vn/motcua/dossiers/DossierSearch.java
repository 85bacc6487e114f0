package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agencies.Agencies;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.SearchText;

/** Dossiers a person may see, newest first: the citizen's own, or those of the officer's agencies. */
@Component
public class DossierSearch {

    private static final int LARGEST_PAGE = 200;
    private static final Pattern TAIL = Pattern.compile("\\d{6}-\\d{4,6}");
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{9,14}(-\\d{3})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z.]+-\\d{6}-\\d{4,6}");

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Agencies agencies;
    private final JsonMapper json;

    DossierSearch(JdbcClient jdbc, Gate gate, Agencies agencies, JsonMapper json) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.agencies = agencies;
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

    @Transactional(readOnly = true)
    public Page page(Actor actor, Query query, @Nullable String cursor, int size, Instant now) {
        var wanted = Math.clamp(size, 1, LARGEST_PAGE);
        var text = query.text() == null ? "" : query.text().strip();
        var rows = jdbc.sql("""
                        select d.id, d.number, d.procedure_code, d.procedure_name, d.applicant_name, d.state, d.channel,
                            d.agency, d.submitted_at, d.received_at, d.due, d.finished_at
                        from dossiers.dossier d
                        where d.id < :before
                          and %s
                          and (:state = '' or d.state = :state)
                          and (:procedure = '' or d.procedure_code = :procedure)
                          and (not :overdue or d.finished_at is null and d.clock_stopped_at is null and d.due < :now)
                          and (:text = '' or d.number = upper(:text) or d.applicant_id_number = :text
                               or d.number like '%%' || upper(:text) || '%%'
                               or d.applicant_folded like '%%' || :folded || '%%')
                        order by d.id desc
                        limit :size""".formatted(scope(actor)))
                .param("before", before(cursor))
                .param("account", actor instanceof Actor.Citizen citizen ? citizen.account() : 0L)
                .param("agencies", agencies(actor))
                .param("state", query.state() == null ? "" : query.state().name())
                .param("procedure", query.procedureCode() == null ? "" : query.procedureCode())
                .param("overdue", query.overdueOnly())
                .param("now", Dossiers.utc(now))
                .param("text", text.toUpperCase(Locale.ROOT))
                .param("folded", escaped(SearchText.fold(text)))
                .param("size", wanted + 1)
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
        return rows.size() <= wanted
                ? new Page(rows, null)
                : new Page(
                        rows.subList(0, wanted),
                        Long.toString(rows.get(wanted - 1).id()));
    }

    /** Dossiers of the same procedure that this applicant already has under way, for the duplicate warning at the counter. */
    @Transactional(readOnly = true)
    public List<DossierNumber> underWay(Actor.Officer officer, String applicantIdNumber, String procedureCode) {
        return jdbc.sql("""
                        select number from dossiers.dossier d
                        where applicant_id_number = :id and procedure_code = :procedure
                          and state not in ('DECLINED', 'WITHDRAWN', 'STOPPED', 'RETURNED') and %s
                        order by id desc limit 5""".formatted(scope(officer)))
                .param("id", applicantIdNumber)
                .param("procedure", procedureCode)
                .param("agencies", agencies(officer))
                .query((row, n) -> new DossierNumber(row.getString("number")))
                .list();
    }

    /** Whether no dossier has ever been filed. */
    public boolean none() {
        return jdbc.sql("select not exists (select 1 from dossiers.dossier)")
                .query(Boolean.class)
                .single();
    }

    /** The person as they gave themselves in their latest dossier that this officer may see, to save typing at the counter. */
    @Transactional(readOnly = true)
    public Optional<Party> lastApplicant(Actor.Officer officer, String idNumber) {
        return jdbc.sql("""
                        select f.applicant from dossiers.dossier d
                        join dossiers.filing f on f.dossier = d.id
                        where d.applicant_id_number = :id and %s
                        order by d.id desc limit 1""".formatted(scope(officer)))
                .param("id", idNumber)
                .param("agencies", agencies(officer))
                .query((row, n) -> json.readValue(row.getString("applicant"), Party.class))
                .optional();
    }

    private static String scope(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> "d.account = :account";
            case Actor.Officer officer -> """
                (d.desk = any(:agencies) or d.agency = any(:agencies)
                 or exists (select 1 from dossiers.leg l where l.dossier = d.id and l.agency = any(:agencies))
                 or exists (select 1 from dossiers.consultation c
                            where c.dossier = d.id and c.to_agency = any(:agencies)))""";
            case Actor.Machine machine -> "false";
        };
    }

    /** What a text is decides which index finds it: a number, the tail of a number, an identity number, or words of a name. */
    private static String matching(String text) {
        if (text.isEmpty()) {
            return "true";
        }
        if (TAIL.matcher(text).matches()) {
            return "d.number like '%-' || :text";
        }
        if (ID_NUMBER.matcher(text).matches()) {
            return "d.applicant_id_number = :text";
        }
        return NUMBER.matcher(text).matches() ? "d.number = :text" : "d.applicant_folded like '%' || :folded || '%'";
    }

    private Long[] agencies(Actor actor) {
        return actor instanceof Actor.Officer officer ? gate.agenciesOf(officer).toArray(Long[]::new) : new Long[0];
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

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
