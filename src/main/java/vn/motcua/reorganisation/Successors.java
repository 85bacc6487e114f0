package vn.motcua.reorganisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Areas;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Plan.Part;
import vn.motcua.vocabulary.SearchText;

/** Says by a plan's rules who takes over what: officers, procedures, dossiers. */
final class Successors {

    private final Map<String, Operation> byEnded = new HashMap<>();
    private final Map<String, String> areaNames = new HashMap<>();

    Successors(Plan plan, Areas areas) {
        for (var operation : plan.operations()) {
            if (operation.kind().ends()) {
                operation.from().forEach(code -> byEnded.putIfAbsent(code, operation));
            }
            operation.to().stream()
                    .flatMap(part -> part.areas().stream())
                    .forEach(code -> areas.byCode(code, plan.effective().minusDays(1))
                            .ifPresent(area -> areaNames.put(code, words(area.name()))));
        }
    }

    /** What ends an agency. */
    Optional<Operation> ending(String agency) {
        return Optional.ofNullable(byEnded.get(agency));
    }

    Set<String> ended() {
        return byEnded.keySet();
    }

    /** Who takes over a dossier: by its procedure, else by the units it lies in, else by where the applicant lives. */
    Optional<Part> ofDossier(Operation operation, String procedure, Collection<String> units, String address) {
        var words = words(address);
        return first(
                operation,
                List.of(
                        part -> part.procedures().contains(procedure),
                        part -> part.units().stream().anyMatch(units::contains),
                        part -> part.areas().stream()
                                .anyMatch(code -> words.contains(areaNames.getOrDefault(code, "?")))));
    }

    /** Who takes over an officer: by name, else by unit. */
    Optional<Part> ofOfficer(Operation operation, String username, @Nullable String unit) {
        return first(
                operation,
                List.of(
                        part -> part.officers().contains(username),
                        part -> unit != null && part.units().contains(unit)));
    }

    /** All who may come to decide a procedure in an ended agency's place. */
    List<Part> ofProcedure(Operation operation, String procedure) {
        var named = operation.to().stream()
                .filter(part -> part.procedures().contains(procedure))
                .toList();
        return named.isEmpty()
                ? operation.to().stream()
                        .filter(part -> part.procedures().isEmpty())
                        .toList()
                : named;
    }

    /** The successor's unit for one of before, by code; empty = whoever has the role there. */
    static Optional<String> unit(Operation operation, String before) {
        var to = operation.units().getOrDefault(before, operation.units().getOrDefault(Plan.ANY_UNIT, before));
        return to.equals(Plan.WHOLE_AGENCY) ? Optional.empty() : Optional.of(to);
    }

    private static Optional<Part> first(Operation operation, List<Predicate<Part>> rules) {
        if (operation.to().size() == 1) {
            return Optional.of(operation.to().getFirst());
        }
        for (var rule : rules) {
            var fits = operation.to().stream().filter(rule).findFirst();
            if (fits.isPresent()) {
                return fits;
            }
        }
        return operation.to().stream().filter(Part::takesTheRest).findFirst();
    }

    /** Words with one blank around each, so that a name is not found inside another. */
    private static String words(String text) {
        return " " + SearchText.fold(text).replaceAll("[^0-9a-z]+", " ").strip() + " ";
    }
}
