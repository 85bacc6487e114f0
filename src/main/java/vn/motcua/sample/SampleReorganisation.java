package vn.motcua.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.DirectoryDocument;
import vn.motcua.agencies.DirectoryDocument.AgencyEntry;
import vn.motcua.agencies.DirectoryDocument.SuccessionEntry;
import vn.motcua.agencies.DirectoryDocument.UnitEntry;
import vn.motcua.agencies.Succession;
import vn.motcua.reorganisation.Plan;
import vn.motcua.reorganisation.Plan.Kind;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Plan.Part;

/** The sample province's reorganisation of 01/07/2025 as one plan: Bình Định's three levels into the successor's two. */
final class SampleReorganisation {

    private final DirectoryDocument both = SampleAgencies.directory();
    private final Map<String, AgencyEntry> agencies =
            both.agencies().stream().collect(Collectors.toMap(AgencyEntry::code, one -> one));
    private final Map<String, Set<String>> units = both.units().stream()
            .collect(Collectors.groupingBy(
                    UnitEntry::agencyCode, Collectors.mapping(UnitEntry::code, Collectors.toSet())));

    static Plan plan() {
        return new SampleReorganisation().told();
    }

    private Plan told() {
        return new Plan(
                "Sắp xếp đơn vị hành chính hai cấp, Bình Định và Gia Lai",
                Eras.NEW_FROM,
                new Plan.Decision("1664/NQ-UBTVQH15", LocalDate.of(2025, 6, 16), "Ủy ban Thường vụ Quốc hội"),
                areas(),
                both.areas().stream()
                        .filter(area -> area.level() == AreaLevel.DISTRICT)
                        .map(DirectoryDocument.AreaEntry::code)
                        .toList(),
                founded(),
                operations(),
                both.positions().stream()
                        .filter(position -> position.validFrom().equals(Eras.NEW_FROM))
                        .map(position -> new Plan.Appointment(
                                position.username(), position.agencyCode(), position.unitCode(), position.role()))
                        .toList());
    }

    private List<Plan.AreaChange> areas() {
        return both.areas().stream()
                .filter(area -> area.validFrom().equals(Eras.NEW_FROM))
                .map(area -> new Plan.AreaChange(
                        area.code(),
                        area.name(),
                        area.level(),
                        area.parentCode(),
                        both.areaSuccessions().stream()
                                .filter(one -> isNow(one) && one.to().equals(area.code()))
                                .map(SuccessionEntry::from)
                                .toList()))
                .toList();
    }

    private List<Plan.Founded> founded() {
        return both.agencies().stream()
                .filter(agency -> agency.validFrom().equals(Eras.NEW_FROM))
                .map(agency -> new Plan.Founded(
                        agency.code(),
                        agency.name(),
                        agency.kind(),
                        agency.line(),
                        agency.parentCode(),
                        agency.areaCode(),
                        agency.servedAreas(),
                        both.units().stream()
                                .filter(unit -> unit.agencyCode().equals(agency.code()))
                                .map(unit -> new Plan.FoundedUnit(unit.code(), unit.name()))
                                .toList(),
                        both.desks().stream()
                                .filter(desk -> desk.agencyCode().equals(agency.code()))
                                .map(desk ->
                                        new Plan.FoundedDesk(desk.name(), desk.kind(), desk.address(), desk.phone()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private List<Operation> operations() {
        var heirs = new LinkedHashMap<String, List<SuccessionEntry>>();
        both.agencySuccessions().stream()
                .filter(SampleReorganisation::isNow)
                .forEach(one -> heirs.computeIfAbsent(one.from(), from -> new ArrayList<>())
                        .add(one));
        return heirs.values().stream().map(this::operation).toList();
    }

    private Operation operation(List<SuccessionEntry> heirs) {
        var from = heirs.getFirst().from();
        var targets = heirs.stream().map(SuccessionEntry::to).toList();
        var parts = targets.size() == 1 ? List.of(Part.rest(targets.getFirst())) : parts(from, targets);
        return new Operation(
                kind(heirs.getFirst().kind(), targets.size()), List.of(from), parts, List.of(), units(from, targets));
    }

    private static Kind kind(Succession.Kind kind, int targets) {
        return switch (kind) {
            case MERGE -> Kind.MERGE;
            case SPLIT -> targets == 1 ? Kind.MERGE : Kind.SPLIT;
            case RENAME -> Kind.RENAME;
            case TRANSFER -> Kind.DISSOLVE;
        };
    }

    /** By where the applicant lives; the rest goes where the officers went. */
    private List<Part> parts(String from, List<String> targets) {
        var rest = whereTheOfficersWent(from, targets);
        return targets.stream()
                .map(target -> target.equals(rest)
                        ? Part.rest(target)
                        : new Part(target, List.of(), List.of(), areas(from, target), List.of()))
                .toList();
    }

    private String whereTheOfficersWent(String from, List<String> targets) {
        var officers = both.positions().stream()
                .filter(position -> position.agencyCode().equals(from))
                .map(DirectoryDocument.PositionEntry::username)
                .collect(Collectors.toSet());
        return both.positions().stream()
                .filter(position -> officers.contains(position.username()))
                .map(DirectoryDocument.PositionEntry::agencyCode)
                .filter(targets::contains)
                .findFirst()
                .orElse(targets.getFirst());
    }

    /** The communes on the ended agency's land that became land of the successor. */
    private List<String> areas(String from, String target) {
        var land = agency(from).areaCode();
        var served = new ArrayList<>(agency(target).servedAreas());
        var own = agency(target).areaCode();
        if (own != null) {
            served.add(own);
        }
        var found = both.areaSuccessions().stream()
                .filter(one -> isNow(one) && served.contains(one.to()))
                .map(SuccessionEntry::from)
                .filter(code -> code.equals(land) || isIn(code, String.valueOf(land)))
                .toList();
        return found.isEmpty() ? served.subList(0, 1) : found;
    }

    private AgencyEntry agency(String code) {
        return Objects.requireNonNull(agencies.get(code), code);
    }

    private boolean isIn(String commune, String district) {
        return both.areas().stream()
                .anyMatch(area -> area.code().equals(commune) && district.equals(area.parentCode()));
    }

    /** What carries the same code goes on under it, everything else belongs to the whole agency. */
    private Map<String, String> units(String from, List<String> targets) {
        var kept = new TreeMap<String, String>();
        units.getOrDefault(from, Set.of()).stream()
                .filter(unit -> targets.stream()
                        .allMatch(target -> units.getOrDefault(target, Set.of()).contains(unit)))
                .forEach(unit -> kept.put(unit, unit));
        kept.put(Plan.ANY_UNIT, Plan.WHOLE_AGENCY);
        return kept;
    }

    private static boolean isNow(SuccessionEntry succession) {
        return succession.effective().equals(Eras.NEW_FROM);
    }
}
