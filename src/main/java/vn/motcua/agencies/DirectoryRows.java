package vn.motcua.agencies;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of the schema, as read in one go. */
record DirectoryRows(
        List<Agency> agencies,
        List<ServedArea> servedAreas,
        List<Succession> agencySuccessions,
        List<Unit> units,
        List<OneStopDesk> desks,
        List<Officer> officers,
        List<Position> positions,
        List<AdministrativeArea> areas,
        List<Succession> areaSuccessions) {

    record ServedArea(long agencyId, String areaCode) {}

    static DirectoryRows read(JdbcClient jdbc) {
        return new DirectoryRows(
                rows(jdbc, "select * from agencies.agency order by code", Agency.class),
                rows(jdbc, "select * from agencies.agency_served_area", ServedArea.class),
                rows(jdbc, "select * from agencies.agency_succession order by from_id, to_id", Succession.class),
                rows(jdbc, "select id, agency_id as agency, code, name from agencies.unit order by id", Unit.class),
                rows(
                        jdbc,
                        "select id, agency_id as agency, name, kind, address, phone from agencies.one_stop_desk",
                        OneStopDesk.class),
                rows(jdbc, "select id, username, name, active from agencies.officer order by id", Officer.class),
                rows(jdbc, """
                        select officer_id as officer, agency_id as agency, unit_id as unit, role, valid_from, valid_to
                        from agencies.position order by id
                        """, Position.class),
                rows(jdbc, "select * from agencies.area order by code, valid_from", AdministrativeArea.class),
                rows(jdbc, "select * from agencies.area_succession order by from_id, to_id", Succession.class));
    }

    private static <T> List<T> rows(JdbcClient jdbc, String sql, Class<T> type) {
        return jdbc.sql(sql).query(type).list();
    }
}
