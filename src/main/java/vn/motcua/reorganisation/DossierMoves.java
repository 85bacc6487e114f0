package vn.motcua.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Areas;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Rehoming;
import vn.motcua.dossiers.WorkInAgencies;
import vn.motcua.reorganisation.Plan.Kind;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Plan.Part;

/** Decides by a plan's rules where each dossier with work in a concerned agency goes; on the new tree. */
@Component
class DossierMoves {

    private static final int PAGE = 200;

    private final Agencies agencies;
    private final Areas areas;
    private final WorkInAgencies work;

    DossierMoves(Agencies agencies, Areas areas, WorkInAgencies work) {
        this.agencies = agencies;
        this.areas = areas;
        this.work = work;
    }

    /** Where a dossier goes; {@code rehoming} is empty when no rule of the plan says it. */
    record Destined(WorkInAgencies.Row dossier, Optional<Rehoming> rehoming) {}

    /** Does something with each, and hears of those with which it could not be done. */
    interface Mover {

        void move(Destined destined);

        void failed(WorkInAgencies.Row dossier, RuntimeException fault);
    }

    /** Walks over all of them, a page at a time; what a mover moves away is not met again, and no dossier stops another. */
    void each(Plan plan, Mover mover) {
        var successors = new Successors(plan, areas);
        var ended = ids(successors.ended());
        walk(ended, List.of(), mover, row -> mover.move(destined(plan, successors, row)));
        for (var operation : plan.operations()) {
            if (operation.kind() == Kind.TRANSFER) {
                walk(ids(Set.copyOf(operation.from())), operation.procedures(), mover, row -> {
                    // What is decided waits where it was decided: its agency stays.
                    if (row.state() != DossierState.RESULT_READY) {
                        mover.move(transferred(plan, operation, row));
                    }
                });
            }
        }
    }

    /** Who takes over, by name. */
    String names(Rehoming rehoming) {
        return rehoming.agencies().values().stream()
                .distinct()
                .map(id -> agencies.byId(id).name())
                .collect(Collectors.joining(", "));
    }

    private void walk(
            List<Long> concerned, List<String> procedures, Mover mover, Consumer<WorkInAgencies.Row> consumer) {
        var after = 0L;
        for (var page = work.page(concerned, procedures, after, PAGE);
                !page.isEmpty();
                page = work.page(concerned, procedures, after, PAGE)) {
            for (var row : page) {
                try {
                    consumer.accept(row);
                } catch (RuntimeException fault) {
                    mover.failed(row, fault);
                }
            }
            after = page.getLast().id();
        }
    }

    private Destined destined(Plan plan, Successors successors, WorkInAgencies.Row row) {
        var homes = new HashMap<Long, Long>();
        var units = new HashMap<Long, Long>();
        for (var id : row.agencies()) {
            var operation = successors.ending(agencies.byId(id).code());
            if (operation.isEmpty()) {
                continue;
            }
            var there = row.units().stream()
                    .map(agencies::unit)
                    .filter(unit -> unit.agency() == id)
                    .toList();
            var part = successors.ofDossier(
                    operation.get(),
                    row.procedureCode(),
                    there.stream().map(unit -> unit.code()).toList(),
                    row.address());
            if (part.isEmpty()) {
                return new Destined(row, Optional.empty());
            }
            var home = home(part.get());
            homes.put(id, home);
            there.forEach(unit -> Successors.unit(operation.get(), unit.code())
                    .flatMap(code -> agencies.unitByCode(home, code))
                    .ifPresent(found -> units.put(unit.id(), found.id())));
        }
        return new Destined(row, Optional.of(rehoming(plan, homes, units)));
    }

    private Destined transferred(Plan plan, Operation operation, WorkInAgencies.Row row) {
        var from = agencies.byCode(operation.from().getFirst()).orElseThrow().id();
        var to = home(operation.to().getFirst());
        var units = new TreeMap<Long, Long>();
        for (var id : row.units()) {
            var unit = agencies.unit(id);
            if (unit.agency() == from) {
                Successors.unit(operation, unit.code())
                        .flatMap(code -> agencies.unitByCode(to, code))
                        .ifPresent(found -> units.put(id, found.id()));
            }
        }
        return new Destined(row, Optional.of(rehoming(plan, Map.of(from, to), units)));
    }

    private static Rehoming rehoming(Plan plan, Map<Long, Long> homes, Map<Long, Long> units) {
        return new Rehoming(
                homes,
                units,
                plan.decision().cited(),
                "Cơ quan giải quyết được sắp xếp lại theo %s; thời hạn không thay đổi."
                        .formatted(plan.decision().cited()));
    }

    private long home(Part part) {
        return agencies.byCode(part.agency()).orElseThrow().id();
    }

    private List<Long> ids(Set<String> codes) {
        var ids = new ArrayList<Long>();
        codes.forEach(code -> ids.add(agencies.byCode(code).orElseThrow().id()));
        return ids;
    }
}
