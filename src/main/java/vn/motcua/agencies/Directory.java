package vn.motcua.agencies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole schema at one edition, indexed and immutable; small enough for memory (a province has some thousand rows). */
final class Directory {

    final long edition;
    final Map<Long, Agency> agencies;
    final Map<String, Agency> agenciesByCode;
    final Map<Long, Unit> units;
    final Map<Long, List<Unit>> unitsByAgency;
    final Map<Long, OneStopDesk> desksByAgency;
    final Map<Long, Officer> officers;
    final Map<String, Officer> officersByUsername;
    final Map<Long, List<Position>> positionsByOfficer;
    final Map<Long, List<Position>> positionsByAgency;
    final Map<Long, List<Succession>> agencySuccessions;
    final Map<Long, List<Succession>> agencyPredecessions;
    final Map<Long, AdministrativeArea> areas;
    final Map<Long, List<Succession>> areaSuccessions;
    final Map<Long, List<Delegation>> delegationsByReceiver;
    final Map<Long, List<Absence>> absencesByDeputy;

    private final List<StandIn> standIns;
    private final Map<String, List<Agency>> agenciesByLine;
    private final Map<Long, Set<String>> servedAreas;
    private final Map<String, List<AdministrativeArea>> areasByCode;

    Directory(long edition, DirectoryRows rows) {
        this.edition = edition;
        agencies = index(rows.agencies(), Agency::id);
        agenciesByCode = index(rows.agencies(), Agency::code);
        agenciesByLine = rows.agencies().stream()
                .filter(agency -> agency.line() != null)
                .collect(Collectors.groupingBy(agency -> String.valueOf(agency.line())));
        servedAreas = rows.servedAreas().stream()
                .collect(Collectors.groupingBy(
                        DirectoryRows.ServedArea::agencyId,
                        Collectors.mapping(DirectoryRows.ServedArea::areaCode, Collectors.toUnmodifiableSet())));
        units = index(rows.units(), Unit::id);
        unitsByAgency = group(rows.units(), Unit::agency);
        desksByAgency = index(rows.desks(), OneStopDesk::agency);
        officers = index(rows.officers(), Officer::id);
        officersByUsername = index(rows.officers(), Officer::username);
        positionsByOfficer = group(rows.positions(), Position::officer);
        positionsByAgency = group(rows.positions(), Position::agency);
        agencySuccessions = group(rows.agencySuccessions(), Succession::fromId);
        agencyPredecessions = group(rows.agencySuccessions(), Succession::toId);
        areas = index(rows.areas(), AdministrativeArea::id);
        areasByCode = group(rows.areas(), AdministrativeArea::code);
        areaSuccessions = group(rows.areaSuccessions(), Succession::fromId);
        delegationsByReceiver = group(rows.delegations(), Delegation::substitute);
        absencesByDeputy = group(rows.absences(), Absence::substitute);
        standIns = Stream.<StandIn>concat(rows.delegations().stream(), rows.absences().stream())
                .toList();
    }

    /** Every delegation and absence kept here. */
    List<StandIn> standIns() {
        return standIns;
    }

    /** Officers who hold a position in an agency, or stand in for one of those. */
    Set<Long> concernedWith(long agency) {
        var concerned = positionsByAgency.getOrDefault(agency, List.of()).stream()
                .map(Position::officer)
                .collect(Collectors.toCollection(HashSet::new));
        var substitutes = standIns.stream()
                .filter(standIn -> concerned.contains(standIn.principal()))
                .map(StandIn::substitute)
                .toList();
        concerned.addAll(substitutes);
        return concerned;
    }

    Stream<Agency> ofLine(String line, LocalDate on) {
        return agenciesByLine.getOrDefault(line, List.of()).stream().filter(agency -> agency.existsOn(on));
    }

    boolean serves(Agency agency, String areaCode) {
        return areaCode.equals(agency.areaCode())
                || servedAreas.getOrDefault(agency.id(), Set.of()).contains(areaCode);
    }

    boolean servesWholeProvince(Agency agency) {
        return agency.areaCode() == null && !servedAreas.containsKey(agency.id());
    }

    /** The area that carried the code on that day, else the one that carried it last. */
    @Nullable
    AdministrativeArea area(String code, LocalDate on) {
        var carriers = areasByCode.getOrDefault(code, List.of());
        return carriers.stream()
                .filter(area -> area.existsOn(on))
                .findFirst()
                .orElseGet(() -> carriers.stream()
                        .max(Comparator.comparing(AdministrativeArea::validFrom))
                        .orElse(null));
    }

    /** Every area that carried a code, at any time. */
    List<AdministrativeArea> carriers(String code) {
        return areasByCode.getOrDefault(code, List.of());
    }

    private static <K, V> Map<K, V> index(List<V> rows, Function<V, K> key) {
        return rows.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private static <K, V> Map<K, List<V>> group(List<V> rows, Function<V, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.toUnmodifiableList()));
    }
}
