package vn.motcua.agencies;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads delegations and absences. */
final class StandInRows {

    private static final String DELEGATIONS = """
            select id, from_officer, to_officer, agency_id, unit_id, role, procedures, document, document_date, valid_from,
                valid_to
            from agencies.delegation where\s""";
    private static final String ABSENCES = """
            select id, officer_id, deputy_id, first_day, last_day, reason from agencies.absence where\s""";

    private StandInRows() {}

    static List<Delegation> delegationsSince(JdbcClient jdbc, LocalDate since) {
        return jdbc.sql(DELEGATIONS + "valid_to >= :since order by id")
                .param("since", since)
                .query(StandInRows::delegation)
                .list();
    }

    static List<Absence> absencesSince(JdbcClient jdbc, LocalDate since) {
        return jdbc.sql(ABSENCES + "last_day >= :since order by id")
                .param("since", since)
                .query(StandInRows::absence)
                .list();
    }

    /** What an officer gave or was given, the latest first. */
    static List<Delegation> delegationsOf(JdbcClient jdbc, long officer) {
        return jdbc.sql(DELEGATIONS
                        + ":officer in (from_officer, to_officer) order by valid_from desc, id desc limit 100")
                .param("officer", officer)
                .query(StandInRows::delegation)
                .list();
    }

    /** When an officer was or will be away, the latest first. */
    static List<Absence> absencesOf(JdbcClient jdbc, long officer) {
        return jdbc.sql(ABSENCES + "officer_id = :officer order by first_day desc limit 100")
                .param("officer", officer)
                .query(StandInRows::absence)
                .list();
    }

    /** Those given in agencies, by code, that hold after a day. */
    static List<Delegation> delegationsIn(JdbcClient jdbc, List<String> agencies, LocalDate lastDay) {
        return jdbc.sql(DELEGATIONS + """
                        valid_to > :lastDay
                            and agency_id in (select id from agencies.agency where code = any(:agencies))
                        order by id""")
                .param("agencies", agencies.toArray(String[]::new))
                .param("lastDay", lastDay)
                .query(StandInRows::delegation)
                .list();
    }

    static List<Delegation> delegation(JdbcClient jdbc, long id) {
        return jdbc.sql(DELEGATIONS + "id = :id")
                .param("id", id)
                .query(StandInRows::delegation)
                .list();
    }

    static List<Absence> absence(JdbcClient jdbc, long id) {
        return jdbc.sql(ABSENCES + "id = :id")
                .param("id", id)
                .query(StandInRows::absence)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, Long.class),
                OfficerRole.valueOf(row.getString(6)),
                texts(row.getArray(7)),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class));
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
