package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.agencies.Position;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;

/** What waits for an officer, queue by queue, soonest due first; rights are a join with the positions held today. */
@Component
public class WorkList {

    /** Counts stop here: nobody needs to know whether 1,000 or 1,400 wait. */
    public static final int COUNTED_UP_TO = 1000;

    private static final String[] OPINING = Stream.of(OfficerRole.values())
            .filter(OfficerRole::givesOpinions)
            .map(OfficerRole::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Agencies agencies;

    WorkList(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** A queue of the desk's left column. */
    public enum Queue {
        INTAKE("Chờ tiếp nhận trực tuyến"),
        STEPS("Chờ tôi xử lý"),
        CONSULTATIONS("Chờ tôi cho ý kiến"),
        SUPPLEMENT("Chờ bổ sung"),
        PAUSED("Chờ nghĩa vụ tài chính, tạm dừng"),
        RETURN("Chờ trả kết quả");

        private final String label;

        Queue(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One row.
     *
     * @param due when this piece of work is due: the step, the intake answer, the opinion, or the dossier
     * @param step name of the open step, or what is waited for
     * @param agency who holds it
     * @param joint how many agencies work on the dossier at once
     */
    public record Row(
            long id,
            int no,
            DossierNumber number,
            String procedure,
            String applicant,
            DossierState state,
            Channel channel,
            String step,
            String agency,
            @Nullable String claimedBy,
            Instant since,
            @Nullable Instant due,
            int joint) {}

    /** A page of a queue; {@code next} is null on the last one. */
    public record Page(List<Row> rows, @Nullable String next) {}

    @Transactional(readOnly = true)
    public Page page(Actor.Officer officer, Queue queue, @Nullable String cursor, int size) {
        var from = WorkCursor.parse(cursor);
        var rows = jdbc.sql(WorkListSql.rows(queue))
                .params(positions(officer))
                .param("after", Dossiers.utc(from.due()))
                .param("afterId", from.id())
                .param("afterNo", from.no())
                .param("size", size + 1)
                .query(this::row)
                .list();
        if (rows.size() <= size) {
            return new Page(rows, null);
        }
        var last = rows.get(size - 1);
        return new Page(rows.subList(0, size), WorkCursor.after(last.due(), last.id(), last.no()));
    }

    /** How much waits in each queue, counted up to {@link #COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public Map<Queue, Integer> counts(Actor.Officer officer) {
        var counts = new EnumMap<Queue, Integer>(Queue.class);
        var positions = positions(officer);
        for (var queue : Queue.values()) {
            counts.put(
                    queue,
                    jdbc.sql(WorkListSql.count(queue))
                            .params(positions)
                            .param("limit", COUNTED_UP_TO)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    private Map<String, Object> positions(Actor.Officer officer) {
        var held = agencies.positionsOf(officer.officer());
        var colleagues = held.stream()
                .map(Position::agency)
                .distinct()
                .flatMap(agency -> agencies.positionsIn(agency).stream())
                .toList();
        var parameters = new HashMap<String, Object>();
        parameters.put("me", officer.officer());
        parameters.put("agencies", longs(held, Position::agency));
        parameters.put("roles", roles(held));
        parameters.put("units", longs(held, WorkList::unit));
        parameters.put("colleagues", longs(colleagues, Position::officer));
        parameters.put("theirAgencies", longs(colleagues, Position::agency));
        parameters.put("theirRoles", roles(colleagues));
        parameters.put("theirUnits", longs(colleagues, WorkList::unit));
        parameters.put(
                "desks",
                longs(held.stream().filter(position -> position.role().atDesk()).toList(), Position::agency));
        parameters.put("opining", OPINING);
        return parameters;
    }

    private static Long[] longs(List<Position> positions, Function<Position, Long> part) {
        return positions.stream().map(part).toArray(Long[]::new);
    }

    private static String[] roles(List<Position> positions) {
        return positions.stream().map(position -> position.role().name()).toArray(String[]::new);
    }

    private static long unit(Position position) {
        return position.unit() == null ? 0L : position.unit();
    }

    private Row row(ResultSet rows, int n) throws SQLException {
        return new Row(
                rows.getLong("id"),
                rows.getInt("no"),
                new DossierNumber(rows.getString("number")),
                rows.getString("procedure_name"),
                rows.getString("applicant_name"),
                DossierState.valueOf(rows.getString("state")),
                Channel.valueOf(rows.getString("channel")),
                rows.getString("step"),
                agencies.byId(rows.getLong("agency")).name(),
                rows.getString("officer_name"),
                Dossiers.instantNotNull(rows, "since"),
                Dossiers.instant(rows, "shown_due"),
                rows.getInt("joint"));
    }
}
