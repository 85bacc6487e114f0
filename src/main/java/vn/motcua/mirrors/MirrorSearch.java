package vn.motcua.mirrors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.dossiers.ListReadings;
import vn.motcua.dossiers.Sights;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.IdentityNumber;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.SearchText;

/**
 * Mirrored dossiers an officer may see, the latest received first: those of the agencies whose own dossiers they see. Each agency is
 * asked for its newest rows by an index in that order, so that the list of a small one costs the same beside ten million of others.
 */
@Component
public class MirrorSearch {

    private static final int LARGEST_PAGE = 200;
    private static final int SHORTEST_TEXT = 4;
    private static final int MOST_NAMESAKES = 5;
    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})_(\\d{1,18})");

    private static final String COLUMNS = """
            select d.id, s.code as source, s.ministry, d.number, d.procedure_code, d.procedure_name, d.applicant, d.agency,
                d.state, d.received_at, d.due, d.result_at, d.reported_at
            from mirrors.dossier d join mirrors.source s on s.id = d.source
            where\s""";

    private static final String SEEN = """
            exists (select from unnest(:agencies, :limits) as mine (agency, limited)
                    where mine.agency = d.agency and mine.limited in ('', d.procedure_code))""";

    private static final String NEWEST = " order by d.received_at desc, d.id desc limit :size";

    private final JdbcClient jdbc;
    private final Sights sights;
    private final Agencies agencies;
    private final ListReadings readings;
    private final IdentityHash hashes;
    private final Clock clock;

    MirrorSearch(
            JdbcClient jdbc,
            Sights sights,
            Agencies agencies,
            ListReadings readings,
            IdentityHash hashes,
            Clock clock) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.agencies = agencies;
        this.readings = readings;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** What to look for; every part may be null. {@code text} is a number, the end of one, or an identity number. */
    public record Query(
            @Nullable String text,
            @Nullable String procedureCode,
            @Nullable MirroredState state,
            boolean lateOnly) {

        public static final Query ALL = new Query(null, null, null, false);
    }

    /**
     * One mirrored dossier of a list.
     *
     * @param source code of the system it is processed in
     * @param reportedAt when the source last told something new of it
     */
    public record Row(
            String source,
            String ministry,
            MirrorNumber number,
            String procedureCode,
            String procedure,
            String applicant,
            String agency,
            MirroredState state,
            Instant receivedAt,
            @Nullable Instant due,
            @Nullable Instant resultAt,
            Instant reportedAt) {}

    /** A page; {@code next} is null on the last one. */
    public record Page(List<Row> rows, @Nullable String next) {}

    private record Found(long id, Row row) {}

    /**
     * One page; that an officer looked through people by a text is put on record.
     *
     * @throws InvalidInput when the text is too short, or the cursor is none
     */
    @Transactional
    public Page page(Actor.Officer officer, Query query, @Nullable String cursor, int size) {
        var text = query.text() == null ? "" : query.text().strip();
        if (!text.isEmpty() && text.length() < SHORTEST_TEXT) {
            throw new InvalidInput(
                    "q", "Nhập ít nhất %d ký tự cuối của mã hồ sơ, hoặc số định danh.".formatted(SHORTEST_TEXT));
        }
        if (!text.isEmpty()) {
            readings.read(officer, "Hồ sơ đồng bộ: " + text);
        }
        var wanted = Math.clamp(size, 1, LARGEST_PAGE);
        var after = Cursor.of(cursor);
        var found = found(officer, query, text, after, wanted + 1);
        if (found.size() <= wanted) {
            return new Page(found.stream().map(Found::row).toList(), null);
        }
        var shown = found.subList(0, wanted);
        var last = shown.getLast();
        return new Page(
                shown.stream().map(Found::row).toList(), new Cursor(last.row().receivedAt(), last.id()).toString());
    }

    /** Those of exactly this number, whatever their source, for a look-up that finds our own dossiers too; at most five. */
    @Transactional(readOnly = true)
    public List<Row> numbered(Actor.Officer officer, String text) {
        return MirrorNumber.find(text).stream()
                .flatMap(number -> jdbc
                        .sql(COLUMNS + "d.number = :number and " + SEEN + NEWEST)
                        .param("number", number.value())
                        .params(sights.parameters(officer))
                        .param("size", MOST_NAMESAKES)
                        .query((row, n) -> found(row).row())
                        .list()
                        .stream())
                .toList();
    }

    private List<Found> found(Actor.Officer officer, Query query, String text, Cursor after, int size) {
        // As of our own dossiers: what an agency left to several is found by number or person, and leafed through by
        // nobody.
        var person = IdentityNumber.read(text);
        var ending = MirrorNumber.find(text).map(MirrorNumber::value).orElse(text.toUpperCase(Locale.ROOT));
        return jdbc.sql(sql(query, text))
                .params(person.isPresent() ? sights.parameters(officer) : sights.listed(officer))
                .param("at", Rows.utc(after.at()))
                .param("before", after.id())
                .param("procedure", query.procedureCode())
                .param("state", query.state() == null ? null : query.state().name())
                .param("now", Rows.utc(clock.instant()))
                .param(
                        "ending",
                        SearchText.forLike(new StringBuilder(ending).reverse().toString()))
                .param("identity", person.map(hashes::of).orElse(new byte[0]))
                .param("size", size)
                .query((row, n) -> found(row))
                .list();
    }

    private static String sql(Query query, String text) {
        var conditions = conditions(query);
        if (!text.isEmpty()) {
            var matching = "(reverse(d.number) like :ending || '%' or d.id_hash = :identity)";
            return COLUMNS + String.join(" and ", matching, SEEN, conditions) + NEWEST;
        }
        return COLUMNS + """
                d.id in (select seen.id from unnest(:agencies, :limits) as mine (agency, limited) cross join lateral (
                    select d.id from mirrors.dossier d
                    where d.agency = mine.agency and mine.limited in ('', d.procedure_code) and %s
                    order by d.received_at desc, d.id desc limit :size) seen)""".formatted(conditions) + NEWEST;
    }

    private static String conditions(Query query) {
        var conditions = new ArrayList<String>();
        conditions.add("(d.received_at, d.id) < (:at, :before)");
        if (query.procedureCode() != null && !query.procedureCode().isBlank()) {
            conditions.add("d.procedure_code = :procedure");
        }
        if (query.state() != null) {
            conditions.add("d.state = :state");
        }
        if (query.lateOnly()) {
            conditions.add("d.state in ('RECEIVED', 'IN_PROGRESS') and d.due < :now");
        }
        return String.join(" and ", conditions);
    }

    private Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                new Row(
                        row.getString("source"),
                        row.getString("ministry"),
                        new MirrorNumber(row.getString("number")),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        row.getString("applicant"),
                        agencies.byId(row.getLong("agency")).name(),
                        MirroredState.valueOf(row.getString("state")),
                        Rows.instant(row, "received_at"),
                        Rows.instantIfAny(row, "due"),
                        Rows.instantIfAny(row, "result_at"),
                        Rows.instant(row, "reported_at")));
    }

    /** The last row of the page before: when it was received, in microseconds, and its id. */
    private record Cursor(Instant at, long id) {

        private static final Cursor NONE = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        static Cursor of(@Nullable String written) {
            if (written == null || written.isBlank()) {
                return NONE;
            }
            var parts = CURSOR.matcher(written);
            if (!parts.matches()) {
                throw new InvalidInput("cursor", "Trang này không còn. Hãy mở lại danh sách từ đầu.");
            }
            return new Cursor(
                    Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                    Long.parseLong(parts.group(2)));
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }
    }
}
