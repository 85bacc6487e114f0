package vn.motcua.dossiers;

import static vn.motcua.dossiers.CapacityRows.longs;
import static vn.motcua.dossiers.CapacityRows.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.procedures.ProcedureDocument.Channel;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.SearchText;

/** What waits for an officer, queue by queue, soonest due first; rights are a join with what one may do today. */
@Component
public class WorkList {

    /** Counts stop here: nobody needs to know whether 1,000 or 1,400 wait. */
    public static final int COUNTED_UP_TO = 1000;

    private static final String[] OPINING = roles(OfficerRole::givesOpinions);
    private static final String[] AT_DESK = roles(OfficerRole::atDesk);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Capacities capacities;
    private final Clock clock;

    WorkList(JdbcClient jdbc, Agencies agencies, Capacities capacities, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.capacities = capacities;
        this.clock = clock;
    }

    private static String[] roles(Predicate<OfficerRole> wanted) {
        return Stream.of(OfficerRole.values())
                .filter(wanted)
                .map(OfficerRole::name)
                .toArray(String[]::new);
    }

    /** A queue of the desk's left column. */
    public enum Queue {
        INTAKE("Chờ tiếp nhận trực tuyến"),
        STEPS("Chờ tôi xử lý"),
        TEAM("Việc của đơn vị"),
        CONSULTATIONS("Chờ tôi cho ý kiến"),
        ASKED("Chờ ý kiến đã hỏi"),
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
     * @param onBehalfOf in whose place one would do it; null when it is one's own
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
            @Nullable String onBehalfOf,
            Instant since,
            @Nullable Instant due,
            int joint) {}

    /**
     * Which rows of a queue are wanted.
     *
     * @param text part of a number, or words of the applicant's name with or without marks; empty for all
     * @param procedure code of the one procedure; empty for all
     * @param overdueOnly only what is past its due time
     */
    public record Filter(String text, String procedure, boolean overdueOnly) {

        public static final Filter NONE = new Filter("", "", false);

        public Filter {
            text = PartNumber.whole(text.strip());
            procedure = procedure.strip();
        }

        public boolean none() {
            return equals(NONE);
        }
    }

    /** A page of a queue; {@code next} is null on the last one. */
    public record Page(List<Row> rows, @Nullable String next) {}

    @Transactional(readOnly = true)
    public Page page(Actor.Officer officer, Queue queue, Filter filter, @Nullable String cursor, int size) {
        var from = WorkCursor.parse(cursor);
        var rows = jdbc.sql(WorkListSql.rows(queue))
                .params(parameters(officer))
                .params(parameters(filter))
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

    /** The dossier after (or before) one in a queue, as the list shows them; empty at its end, and when that one has left it. */
    @Transactional(readOnly = true)
    public Optional<DossierNumber> neighbour(
            Actor.Officer officer, Queue queue, Filter filter, DossierNumber number, boolean after) {
        return jdbc.sql(WorkListSql.neighbour(queue, after))
                .params(parameters(officer))
                .params(parameters(filter))
                .param("number", number.value())
                .query((row, n) -> new DossierNumber(row.getString("number")))
                .optional();
    }

    /** How much waits in each queue, counted up to {@link #COUNTED_UP_TO}. */
    @Transactional(readOnly = true)
    public Map<Queue, Integer> counts(Actor.Officer officer) {
        var counts = new EnumMap<Queue, Integer>(Queue.class);
        var parameters = parameters(officer);
        for (var queue : Queue.values()) {
            counts.put(
                    queue,
                    jdbc.sql(WorkListSql.count(queue))
                            .params(parameters)
                            .param("limit", COUNTED_UP_TO)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    private Map<String, Object> parameters(Filter filter) {
        return Map.of(
                "text", SearchText.forLike(filter.text().toUpperCase(Locale.ROOT)),
                "folded", SearchText.forLike(SearchText.fold(filter.text())),
                "procedure", filter.procedure(),
                "overdueOnly", filter.overdueOnly(),
                "now", Dossiers.utc(clock.instant()));
    }

    private Map<String, Object> parameters(Actor.Officer officer) {
        var held = CapacityRows.of(capacities.of(officer.officer()));
        var colleagues = CapacityRows.of(held.stream()
                .map(CapacityRows.Row::agency)
                .distinct()
                .flatMap(agency -> capacities.in(agency).stream())
                .toList());
        var parameters = new HashMap<String, Object>();
        parameters.put("me", officer.officer());
        parameters.put("agencies", longs(held, CapacityRows.Row::agency));
        parameters.put("roles", texts(held, CapacityRows.Row::role));
        parameters.put("units", longs(held, CapacityRows.Row::unit));
        parameters.put("procedures", texts(held, CapacityRows.Row::procedure));
        parameters.put("principals", longs(held, CapacityRows.Row::principal));
        parameters.put("colleagues", longs(colleagues, CapacityRows.Row::officer));
        parameters.put("theirAgencies", longs(colleagues, CapacityRows.Row::agency));
        parameters.put("theirRoles", texts(colleagues, CapacityRows.Row::role));
        parameters.put("theirUnits", longs(colleagues, CapacityRows.Row::unit));
        parameters.put("theirProcedures", texts(colleagues, CapacityRows.Row::procedure));
        parameters.put(
                "desks",
                held.stream()
                        .filter(row -> OfficerRole.valueOf(row.role()).atDesk())
                        .map(CapacityRows.Row::agency)
                        .distinct()
                        .toArray(Long[]::new));
        var led = held.stream().flatMap(WorkList::led).distinct().toList();
        parameters.put("ledAgencies", longs(led, CapacityRows.Row::agency));
        parameters.put("ledRoles", texts(led, CapacityRows.Row::role));
        parameters.put("ledUnits", longs(led, CapacityRows.Row::unit));
        parameters.put("ledProcedures", texts(led, CapacityRows.Row::procedure));
        parameters.put("atDesk", AT_DESK);
        parameters.put("opining", OPINING);
        return parameters;
    }

    /** The roles whose work somebody hands out: heads within their unit, the leadership in the whole agency. */
    private static Stream<CapacityRows.Row> led(CapacityRows.Row head) {
        var role = OfficerRole.valueOf(head.role());
        return Stream.of(OfficerRole.values())
                .filter(role::handsOut)
                .map(work -> new CapacityRows.Row(
                        0,
                        head.agency(),
                        work.name(),
                        role == OfficerRole.APPROVER ? 0 : head.unit(),
                        head.procedure(),
                        0));
    }

    private Row row(ResultSet rows, int n) throws SQLException {
        var principal = rows.getObject("principal", Long.class);
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
                principal == null ? null : agencies.officer(principal).name(),
                Dossiers.instantNotNull(rows, "since"),
                Dossiers.instant(rows, "shown_due"),
                rows.getInt("joint"));
    }
}
