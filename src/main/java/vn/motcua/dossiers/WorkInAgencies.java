package vn.motcua.dossiers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dossiers in which agencies have something left to do, in the order of their filing: what must find a new home when they end. */
@Component
public class WorkInAgencies {

    private static final String PAGE = """
            select d.id, d.number, d.version, d.procedure_code, d.state, d.agency, d.desk,
                coalesce(f.applicant ->> 'address', '') as address,
                array(select s.agency from dossiers.step s where s.dossier = d.id and s.left_at is null
                      union select l.agency from dossiers.leg l where l.dossier = d.id and l.ended_at is null
                      union select c.to_agency from dossiers.consultation c
                            where c.dossier = d.id and c.answered_at is null and c.closed_at is null) as working,
                array(select s.unit from dossiers.step s where s.dossier = d.id and s.left_at is null and s.unit is not null
                      union select c.to_unit from dossiers.consultation c
                            where c.dossier = d.id and c.answered_at is null and c.closed_at is null and c.to_unit is not null) as units,
                (select count(*) from dossiers.step s where s.dossier = d.id and s.left_at is null) as steps,
                (select count(*) from dossiers.consultation c where c.dossier = d.id and c.answered_at is null and c.closed_at is null) as questions
            from dossiers.dossier d
            join dossiers.filing f on f.dossier = d.id
            where d.state not in ('DECLINED', 'WITHDRAWN', 'STOPPED', 'RETURNED') and d.id > :after
              and (cardinality(:procedures) = 0 or d.procedure_code = any(:procedures))
              and d.id in (
                select id from dossiers.dossier where agency = any(:agencies) and finished_at is null and id > :after
                union select id from dossiers.dossier where agency = any(:agencies) and state = 'RESULT_READY' and id > :after
                union select id from dossiers.dossier where desk = any(:agencies) and id > :after
                        and state in ('SUBMITTED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT', 'SUSPENDED', 'RESULT_READY')
                union select dossier from dossiers.step where agency = any(:agencies) and left_at is null and dossier > :after
                union select dossier from dossiers.leg where agency = any(:agencies) and ended_at is null and dossier > :after
                union select dossier from dossiers.consultation where to_agency = any(:agencies) and answered_at is null and closed_at is null and dossier > :after)
            order by d.id
            limit :size""";

    private final JdbcClient jdbc;

    WorkInAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A dossier with open work.
     *
     * @param version number of events so far
     * @param agencies the competent one, the desk's, and those with open legs, steps or questions
     * @param units of its open steps and questions
     * @param address the applicant's, as given
     */
    public record Row(
            long id,
            DossierNumber number,
            int version,
            String procedureCode,
            DossierState state,
            Set<Long> agencies,
            Set<Long> units,
            int steps,
            int questions,
            String address) {}

    /**
     * The next of them.
     *
     * @param procedures codes it is limited to; empty = all
     * @param after id of the last row seen; 0 at the beginning
     */
    @Transactional(readOnly = true)
    public List<Row> page(List<Long> agencies, List<String> procedures, long after, int size) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(PAGE)
                        .param("agencies", agencies.toArray(Long[]::new))
                        .param("procedures", procedures.toArray(String[]::new))
                        .param("after", after)
                        .param("size", size)
                        .query((row, n) -> row(row))
                        .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var agencies = longs(row.getArray("working"));
        agencies.add(row.getLong("agency"));
        agencies.add(row.getLong("desk"));
        return new Row(
                row.getLong("id"),
                new DossierNumber(row.getString("number")),
                row.getInt("version"),
                row.getString("procedure_code"),
                DossierState.valueOf(row.getString("state")),
                agencies,
                longs(row.getArray("units")),
                row.getInt("steps"),
                row.getInt("questions"),
                row.getString("address"));
    }

    private static Set<Long> longs(Array array) throws SQLException {
        return new TreeSet<>(List.of((Long[]) array.getArray()));
    }
}
