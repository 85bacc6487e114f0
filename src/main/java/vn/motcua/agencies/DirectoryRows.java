package vn.motcua.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the schema that count, read in one go; mapped by hand because a reader waits for it after each change. */
record DirectoryRows(
        List<Agency> agencies,
        List<ServedArea> servedAreas,
        List<Succession> agencySuccessions,
        List<Unit> units,
        List<OneStopDesk> desks,
        List<Officer> officers,
        List<Position> positions,
        List<AdministrativeArea> areas,
        List<Succession> areaSuccessions,
        List<Delegation> delegations,
        List<Absence> absences) {

    record ServedArea(long agencyId, String areaCode) {}

    /** @param since delegations and absences that ended before count for nobody any more and are left out */
    static DirectoryRows read(JdbcClient jdbc, LocalDate since) {
        return new DirectoryRows(
                rows(jdbc, """
                        select id, code, name, kind, line, parent_id, area_code, valid_from, valid_to
                        from agencies.agency order by code
                        """, DirectoryRows::agency),
                rows(
                        jdbc,
                        "select agency_id, area_code from agencies.agency_served_area",
                        (row, n) -> new ServedArea(row.getLong(1), row.getString(2))),
                rows(jdbc, """
                        select from_id, to_id, kind, effective from agencies.agency_succession order by from_id, to_id
                        """, DirectoryRows::succession),
                rows(
                        jdbc,
                        "select id, agency_id, code, name, valid_to from agencies.unit order by id",
                        (row, n) -> new Unit(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class))),
                rows(
                        jdbc,
                        "select id, agency_id, name, kind, address, phone from agencies.one_stop_desk",
                        DirectoryRows::desk),
                rows(
                        jdbc,
                        "select id, username, name, active from agencies.officer order by id",
                        (row, n) -> new Officer(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4))),
                rows(jdbc, """
                        select officer_id, agency_id, unit_id, role, valid_from, valid_to
                        from agencies.position order by id
                        """, DirectoryRows::position),
                rows(jdbc, """
                        select id, code, name, level, parent_id, valid_from, valid_to
                        from agencies.area order by code, valid_from
                        """, DirectoryRows::area),
                rows(jdbc, """
                        select from_id, to_id, kind, effective from agencies.area_succession order by from_id, to_id
                        """, DirectoryRows::succession),
                StandInRows.delegationsSince(jdbc, since),
                StandInRows.absencesSince(jdbc, since));
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                AgencyKind.valueOf(row.getString(4)),
                row.getString(5),
                id(row, 6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }

    private static Succession succession(ResultSet row, int number) throws SQLException {
        return new Succession(
                row.getLong(1),
                row.getLong(2),
                Succession.Kind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class));
    }

    private static OneStopDesk desk(ResultSet row, int number) throws SQLException {
        return new OneStopDesk(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                DeskKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6));
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return new Position(
                row.getLong(1),
                row.getLong(2),
                id(row, 3),
                OfficerRole.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }

    private static AdministrativeArea area(ResultSet row, int number) throws SQLException {
        return new AdministrativeArea(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                AreaLevel.valueOf(row.getString(4)),
                id(row, 5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class));
    }

    private static @Nullable Long id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static <T> List<T> rows(JdbcClient jdbc, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).query(mapper).list();
    }
}
