package vn.motcua.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.bench.People.Commune;
import vn.motcua.vocabulary.SearchText;

/**
 * Fills the tables with finished dossiers, so that a figure can be taken with the years a province keeps: copies of one that
 * was really lived, spread over communes and years, each with numbers, times and a valid hash chain of its own.
 */
@Component
class Preload {

    private static final int BATCH = 10_000;
    private static final List<String> NAMES = names(
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"),
            List.of("Văn", "Thị", "Quốc", "Thu", "Minh", "Thị Mỹ", "Công", "Ngọc", "Hữu", "Xuân", "Thanh", "Kim"),
            List.of("Đình", "Hoà", "Bảo", "Hằng", "Tâm", "Lý", "Đức", "Hiệp", "Lan", "Sơn", "Tuấn", "Phúc", "Yến"));

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Preload(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Adds finished dossiers like the one with that number. */
    void dossiers(String like, int count, List<Commune> communes) {
        var template = jdbc.sql("select id from dossiers.dossier where number = :number")
                .param("number", like)
                .query(Long.class)
                .single();
        for (var done = 0; done < count; done += BATCH) {
            var size = Math.min(BATCH, count - done);
            transactions.executeWithoutResult(status -> batch(like, template, size, communes));
            System.err.printf("preloaded %,d of %,d dossiers%n", done + size, count);
        }
        jdbc.sql("analyze dossiers.dossier, dossiers.event, dossiers.step, dossiers.leg, dossiers.request_key")
                .update();
    }

    private void batch(String like, long template, int size, List<Commune> communes) {
        var base = jdbc.sql(
                        "select setval('dossiers.dossier_running', nextval('dossiers.dossier_running') + :size) - :size")
                .param("size", size)
                .query(Long.class)
                .single();
        jdbc.sql(plan())
                .param("template", template)
                .param("like", like)
                .param("base", base)
                .param("size", size)
                .param(
                        "agencies",
                        communes.stream().map(one -> one.agency().id()).toArray(Long[]::new))
                .param(
                        "codes",
                        communes.stream().map(one -> one.agency().code()).toArray(String[]::new))
                .param("names", NAMES.toArray(String[]::new))
                .param("folded", NAMES.stream().map(SearchText::fold).toArray(String[]::new))
                .update();
        copy(
                "dossier",
                "t.id",
                template,
                Map.of(
                        "id", "n.id",
                        "number", "n.number",
                        "lookup_code", "n.lookup_code",
                        "last_hash", "n.hashes[5]",
                        "agency", "n.agency",
                        "desk", "n.agency",
                        "applicant_name", "n.name",
                        "applicant_folded", "n.folded",
                        "applicant_id_number", "n.id_number"));
        copy(
                "filing",
                "t.dossier",
                template,
                Map.of(
                        "dossier", "n.id",
                        "applicant", "t.applicant || jsonb_build_object('name', n.name, 'idNumber', n.id_number)"));
        copy(
                "event",
                "t.dossier",
                template,
                Map.of(
                        "dossier", "n.id",
                        "payload", "n.payloads[t.seq]::json",
                        "commitment", "n.commitments[t.seq]",
                        "prev_hash", "case t.seq when 1 then t.prev_hash else n.hashes[t.seq - 1] end",
                        "hash", "n.hashes[t.seq]",
                        "hash_version", "1"));
        for (var table : List.of("leg", "step", "result")) {
            copy(table, "t.dossier", template, Map.of("dossier", "n.id", "agency", "n.agency"));
        }
        copy("letter", "t.dossier", template, Map.of("dossier", "n.id"));
        copy(
                "request_key",
                "t.at in (select at from dossiers.event where dossier = %d) and t.reply ->> 'number'"
                        .formatted(template),
                like,
                Map.of(
                        "key", "gen_random_uuid()::text",
                        "reply", "t.reply || jsonb_build_object('number', n.number)"));
        jdbc.sql("drop table pg_temp.preload").update();
    }

    /**
     * What each new dossier is to be called, when it was filed, and its events' hashes, each over the one before. Years,
     * agencies, days and names follow from the running number, none of them in step with another.
     */
    private static String plan() {
        var numbers = IntStream.rangeClosed(1, DossierLife.STEPS).boxed().toList();
        return """
                create temp table preload as
                select n.id, n.number, n.delta, n.agency, n.lookup_code, n.name, n.folded, n.id_number,
                       array[%s] as payloads, array[%s] as commitments, array[%s] as hashes
                from (select r.running, r.year * 100000000000 + r.running as id,
                             r.code || '-' || to_char(r.day, 'YYMMDD') || '-' || (100000 + r.running %% 899981) as number,
                             (r.day + time '08:00' + r.running %% 25000 * interval '1 second')
                                 at time zone 'Asia/Ho_Chi_Minh' - d.submitted_at as delta,
                             r.agency, r.name, r.folded,
                             '052185' || lpad((r.running * 7919 %% 1000000)::text, 6, '0') as id_number,
                             translate(upper(substr(md5(r.running::text), 1, 6)), '01', 'XY') as lookup_code
                      from (select running, 2021 + running %% 6 as year,
                                   make_date((2021 + running %% 6)::int, 1, 4) + (running / 6 * 7919 %% 300)::int as day,
                                   (:agencies)[1 + running / 6 %% cardinality(:agencies)] as agency,
                                   (:codes)[1 + running / 6 %% cardinality(:codes)] as code,
                                   (:names)[1 + running * 7919 %% cardinality(:names)] as name,
                                   (:folded)[1 + running * 7919 %% cardinality(:folded)] as folded
                            from generate_series(:base::bigint + 1, :base + :size) running) r
                      join dossiers.dossier d on d.id = :template) n
                %s""".formatted(
                        each(numbers, "p%d.payload"),
                        each(numbers, "c%d.commitment"),
                        each(numbers, "h%d.hash"),
                        numbers.stream().map(Preload::chained).collect(Collectors.joining("\n")));
    }

    private static List<String> names(List<String> families, List<String> middles, List<String> givens) {
        return families.stream()
                .flatMap(family -> middles.stream().map(middle -> family + " " + middle))
                .flatMap(start -> givens.stream().map(given -> start + " " + given))
                .toList();
    }

    private static String each(List<Integer> numbers, String pattern) {
        return numbers.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }

    /** The event of that number: payload, commitment and hash as the first version of {@code EventHash} in dossiers made them. */
    private static String chained(int seq) {
        return """
                join dossiers.event e%1$d on e%1$d.dossier = :template and e%1$d.seq = %1$d
                cross join lateral (select replace(e%1$d.payload::text, :like, n.number) as payload) p%1$d
                cross join lateral (select sha256(e%1$d.salt || convert_to(p%1$d.payload, 'UTF8')) as commitment) c%1$d
                cross join lateral (select sha256(%2$s || int8send(n.id) || int4send(%1$d)
                    || int8send((extract(epoch from e%1$d.at + n.delta) * 1000000)::bigint)
                    || convert_to(e%1$d.actor_kind || ':' || e%1$d.actor || chr(10) || e%1$d.type || chr(10), 'UTF8')
                    || c%1$d.commitment) as hash) h%1$d""".formatted(seq, seq == 1 ? "e1.prev_hash" : "h" + (seq - 1) + ".hash");
    }

    /** Copies the template's rows of a table for every new dossier; moments are moved, other columns stay unless named. */
    private void copy(String table, String key, Object template, Map<String, String> changed) {
        record Column(String name, String type) {}
        var columns = jdbc.sql("""
                        select column_name as name, data_type as type from information_schema.columns
                        where table_schema = 'dossiers' and table_name = :table order by ordinal_position""").param("table", table).query(Column.class).list();
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(column -> changed.getOrDefault(
                        column.name(),
                        "t." + column.name() + (column.type().startsWith("timestamp") ? " + n.delta" : "")))
                .collect(Collectors.joining(", "));
        jdbc.sql(
                        "insert into dossiers.%1$s (%2$s) select %3$s from pg_temp.preload n join dossiers.%1$s t on %4$s = :template"
                                .formatted(table, names, values, key))
                .param("template", template)
                .update();
    }
}
