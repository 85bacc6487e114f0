package vn.motcua.dossiers;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.agencies.Capacity;
import vn.motcua.agencies.Delegation;

/** Capacities as rows that a query is joined with, one a procedure where one is limited to some; 0 and "" stand for all. */
final class CapacityRows {

    private CapacityRows() {}

    /** @param principal in whose place; 0 in one's own */
    record Row(long officer, long agency, String role, long unit, String procedure, long principal) {}

    static List<Row> of(List<Capacity> capacities) {
        return capacities.stream().flatMap(CapacityRows::rows).toList();
    }

    static Long[] longs(List<Row> rows, Function<Row, Long> part) {
        return rows.stream().map(part).toArray(Long[]::new);
    }

    static String[] texts(List<Row> rows, Function<Row, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private static Stream<Row> rows(Capacity capacity) {
        var position = capacity.position();
        var procedures = capacity.standIn() instanceof Delegation delegation
                        && !delegation.procedures().isEmpty()
                ? delegation.procedures()
                : List.of("");
        return procedures.stream()
                .map(procedure -> new Row(
                        capacity.officer(),
                        position.agency(),
                        position.role().name(),
                        position.unit() == null ? 0 : position.unit(),
                        procedure,
                        capacity.standIn() == null ? 0 : position.officer()));
    }
}
