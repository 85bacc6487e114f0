package vn.motcua.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.procedures.ProcedureDocument.GovernmentLevel;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;

/**
 * Search in tiers: the code itself, names that begin so, names that begin so behind an office's verb, the words side by
 * side ("sổ đỏ", which without its marks could be parts of much else), names with all words, all words anywhere. Each tier is one indexed statement in the same order (name, code), asked only while the page is not full; so a page costs
 * the same on the first and on the last screen, and the rank needs no arithmetic.
 */
@Component
class ProcedureSearch {

    /** Names are an office's verb and its matter; people type the matter. */
    private static final List<String> VERBS =
            List.of("dang ky", "cap", "cong nhan", "xac nhan", "chung thuc", "thong bao");

    private static final String COLUMNS = """
            select p.code, p.name, p.sector, p.levels, p.service_level, p.received_at_desk, p.agency_text,
                   p.obstacles, p.sort_name
              from procedures.procedure p
             where %s
            """;

    private final JdbcClient jdbc;
    private final SearchFilters filters;

    ProcedureSearch(JdbcClient jdbc, SearchFilters filters) {
        this.jdbc = jdbc;
        this.filters = filters;
    }

    @Transactional(readOnly = true)
    public ProcedurePage page(ProcedureQuery query) {
        var words = query.q() == null ? List.<String>of() : SearchWords.query(query.q());
        var page = tiers(query, words);
        var plain = SearchWords.withoutFillers(words);
        if (page.rows().isEmpty() && !plain.isEmpty() && plain.size() < words.size()) {
            page = tiers(query, plain);
        }
        return page.rows().isEmpty() && !words.isEmpty() && query.cursor() == null ? similar(query, words) : page;
    }

    private ProcedurePage tiers(ProcedureQuery query, List<String> words) {
        var filter = filters.of(query);
        var parameters = new HashMap<>(filter.parameters());
        var tiers = conditions(words, parameters);
        var start = SearchCursor.read(query.cursor());
        var found = new ArrayList<Hit>();
        for (int tier = start.tier(); tier < tiers.size() && found.size() <= query.size(); tier++) {
            var where = new ArrayList<String>();
            where.add(tiers.get(tier));
            tiers.subList(0, tier).forEach(better -> where.add("not (" + better + ")"));
            where.add(filter.condition());
            if (tier == start.tier() && query.cursor() != null) {
                where.add("(p.sort_name, p.code) > (:afterName, :afterCode)");
                parameters.put("afterName", start.name());
                parameters.put("afterCode", start.code());
            }
            parameters.put("limit", query.size() + 1 - found.size());
            found.addAll(hits(where, " order by p.sort_name, p.code limit :limit", parameters, tier));
        }
        var rows = found.stream().limit(query.size()).toList();
        var next = found.size() <= query.size() ? null : rows.getLast().cursor().written();
        var any = tiers.isEmpty() ? List.of(filter.condition()) : List.of(tiers.getLast(), filter.condition());
        return new ProcedurePage(rows.stream().map(Hit::row).toList(), next, count(any, parameters), false);
    }

    /** The last tier holds all the others, because every name and code is among the words searched. */
    private static List<String> conditions(List<String> words, Map<String, Object> parameters) {
        if (words.isEmpty()) {
            return List.of("true");
        }
        var together = String.join(" ", words);
        var begins = SearchWords.sortKey(together);
        parameters.put("code", together);
        parameters.put("prefix", begins + "%");
        for (int i = 0; i < VERBS.size(); i++) {
            parameters.put("v" + i, VERBS.get(i) + " " + begins + "%");
        }
        for (int i = 0; i < words.size(); i++) {
            parameters.put("w" + i, "% " + words.get(i) + "%");
        }
        var tiers = new ArrayList<String>();
        tiers.add("lower(p.code) = :code");
        tiers.add("p.sort_name like :prefix");
        tiers.add(any("p.sort_name like :v", VERBS.size()));
        if (words.size() > 1) {
            parameters.put("inside", "% " + together + " %");
            parameters.put("atEnd", "% " + together);
            tiers.add("(p.name_words like :inside or p.name_words like :atEnd)");
        }
        tiers.add(allWords("p.name_words", words.size()));
        tiers.add(allWords("p.search_words", words.size()));
        return tiers;
    }

    private static String any(String condition, int values) {
        return IntStream.range(0, values).mapToObj(i -> condition + i).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String allWords(String column, int words) {
        return IntStream.range(0, words).mapToObj(i -> column + " like :w" + i).collect(Collectors.joining(" and "));
    }

    private ProcedurePage similar(ProcedureQuery query, List<String> words) {
        var filter = filters.of(query);
        var parameters = new HashMap<>(filter.parameters());
        parameters.put("words", String.join(" ", words));
        parameters.put("limit", query.size());
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
        var rows = hits(
                List.of(":words <% p.name_words", filter.condition()),
                " order by word_similarity(:words, p.name_words) desc, p.sort_name, p.code limit :limit",
                parameters,
                0);
        return new ProcedurePage(rows.stream().map(Hit::row).toList(), null, rows.size(), true);
    }

    private List<Hit> hits(List<String> where, String order, Map<String, Object> parameters, int tier) {
        return jdbc.sql(COLUMNS.formatted(String.join(" and ", where)) + order)
                .params(parameters)
                .query((row, n) ->
                        new Hit(row(row), new SearchCursor(tier, row.getString("sort_name"), row.getString("code"))))
                .list();
    }

    private int count(List<String> where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select from procedures.procedure p where %s limit %d) found"
                        .formatted(String.join(" and ", where), ProcedurePage.MOST_COUNTED))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static ProcedurePage.Row row(ResultSet row) throws SQLException {
        return new ProcedurePage.Row(
                row.getString("code"),
                row.getString("name"),
                row.getString("sector"),
                Arrays.stream((String[]) row.getArray("levels").getArray())
                        .map(GovernmentLevel::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                ServiceLevel.valueOf(row.getString("service_level")),
                row.getBoolean("received_at_desk"),
                row.getString("agency_text"),
                ((String[]) row.getArray("obstacles").getArray()).length == 0);
    }

    private record Hit(ProcedurePage.Row row, SearchCursor cursor) {}
}
