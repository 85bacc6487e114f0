package vn.motcua.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.NotFound;

/**
 * Writes what a decision changes in the tree on one day, as one change: areas and agencies end, others begin and take over. The
 * rest of the transaction sees the new tree, so that what hangs on it can follow. Written authorisations given in an ended
 * agency end with it (Civil Code 2015 Art 140(3)); absences are their officers' and stay.
 */
@Component
public class TakeOver {

    private final JdbcClient jdbc;
    private final DirectoryCache cache;
    private final AdministrationRights rights;
    private final ImportDirectory importDirectory;
    private final ChangeLog changes;

    TakeOver(
            JdbcClient jdbc,
            DirectoryCache cache,
            AdministrationRights rights,
            ImportDirectory importDirectory,
            ChangeLog changes) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.rights = rights;
        this.importDirectory = importDirectory;
        this.changes = changes;
    }

    /**
     * What changes.
     *
     * @param effective first day of the new tree; what ends has its last day before it
     * @param endedAreas codes of areas, as they stand the day before
     * @param endedAgencies codes of agencies
     * @param parents code of an agency that stays to the code of its new parent
     * @param begun what begins on that day, with the positions that officers hold from then on
     * @param decision the legal decision, for the log of changes
     */
    public record Change(
            LocalDate effective,
            List<String> endedAreas,
            List<String> endedAgencies,
            Map<String, String> parents,
            DirectoryDocument begun,
            String decision) {}

    /**
     * Writes it within the caller's transaction; answers the authorisations that ended by it. Who may not is told {@link
     * NotFound}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Delegation> apply(Change change, Actor by) {
        rights.requireProvince(by);
        cache.beginChange();
        var lastDay = change.effective().minusDays(1);
        endAreas(change, lastDay);
        importDirectory.load(change.begun(), by);
        endAgencies(change, lastDay, by);
        change.parents().forEach(this::putUnder);
        var delegations = endDelegations(change, lastDay);
        changes.write(
                by,
                ChangeLog.Subject.DIRECTORY,
                null,
                "sắp xếp tổ chức",
                "%s: %d cơ quan kết thúc, %d cơ quan thành lập, từ %s"
                        .formatted(
                                change.decision(),
                                change.endedAgencies().size(),
                                change.begun().agencies().size(),
                                change.effective()));
        cache.showOwnChanges();
        return delegations;
    }

    private void endAreas(Change change, LocalDate lastDay) {
        var ended = on(change, """
                update agencies.area set valid_to = :lastDay
                where code = any(:areas) and valid_from <= :lastDay and coalesce(valid_to, 'infinity') > :lastDay
                """, lastDay)
                .param("areas", array(change.endedAreas()))
                .update();
        require(ended == change.endedAreas().size(), "areas", "Có đơn vị hành chính đã kết thúc trước ngày hiệu lực.");
    }

    private void endAgencies(Change change, LocalDate lastDay, Actor by) {
        var ended = on(change, """
                update agencies.agency set valid_to = :lastDay
                where code = any(:agencies) and valid_from <= :lastDay and valid_to is null
                """, lastDay).update();
        require(
                ended == change.endedAgencies().size(),
                "operations",
                "Có cơ quan đã kết thúc hoạt động từ trước; hãy tải lại phương án.");
        on(change, """
                delete from agencies.position using agencies.agency
                where agency.id = agency_id and code = any(:agencies) and position.valid_from > :lastDay
                """, lastDay).update();
        on(change, """
                update agencies.position set valid_to = :lastDay from agencies.agency
                where agency.id = agency_id and code = any(:agencies)
                    and coalesce(position.valid_to, 'infinity') > :lastDay
                """, lastDay).update();
        record Ended(long agency, String heirs) {}
        on(change, """
                select agency.id, coalesce((select string_agg(began.name, ', ' order by began.code)
                        from agencies.agency_succession s join agencies.agency began on began.id = s.to_id
                        where s.from_id = agency.id and s.effective > :lastDay), '') as heirs
                from agencies.agency where code = any(:agencies) order by code
                """, lastDay)
                .query((row, n) -> new Ended(row.getLong("id"), row.getString("heirs")))
                .list()
                .forEach(one -> changes.write(
                        by,
                        ChangeLog.Subject.AGENCY,
                        one.agency(),
                        "kết thúc hoạt động",
                        change.decision() + " → " + one.heirs()));
    }

    private void putUnder(String child, String parent) {
        jdbc.sql("""
                        update agencies.agency set parent_id = (select id from agencies.agency where code = :parent)
                        where code = :child
                        """).param("child", child).param("parent", parent).update();
    }

    private List<Delegation> endDelegations(Change change, LocalDate lastDay) {
        var ended = StandInRows.delegationsIn(jdbc, change.endedAgencies(), lastDay);
        on(change, """
                delete from agencies.delegation using agencies.agency
                where agency.id = agency_id and code = any(:agencies) and delegation.valid_from > :lastDay
                """, lastDay).update();
        on(change, """
                update agencies.delegation set valid_to = :lastDay from agencies.agency
                where agency.id = agency_id and code = any(:agencies) and delegation.valid_to > :lastDay
                """, lastDay).update();
        return ended;
    }

    private JdbcClient.StatementSpec on(Change change, String sql, LocalDate lastDay) {
        return jdbc.sql(sql).param("agencies", array(change.endedAgencies())).param("lastDay", lastDay);
    }

    private static void require(boolean right, String field, String message) {
        new Faults().require(right, field, message).throwIfAny();
    }

    private static String[] array(List<String> codes) {
        return codes.toArray(String[]::new);
    }
}
