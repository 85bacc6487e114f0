package vn.motcua.reorganisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Areas;
import vn.motcua.agencies.DirectoryDocument;
import vn.motcua.agencies.DirectoryDocument.AgencyEntry;
import vn.motcua.agencies.DirectoryDocument.AreaEntry;
import vn.motcua.agencies.DirectoryDocument.DeskEntry;
import vn.motcua.agencies.DirectoryDocument.PositionEntry;
import vn.motcua.agencies.DirectoryDocument.SuccessionEntry;
import vn.motcua.agencies.DirectoryDocument.UnitEntry;
import vn.motcua.agencies.Position;
import vn.motcua.agencies.Succession;
import vn.motcua.agencies.TakeOver;
import vn.motcua.reorganisation.Plan.Operation;
import vn.motcua.reorganisation.Report.Affected;
import vn.motcua.vocabulary.Actor;

/** Turns a plan into the new tree and the new competences, all or nothing; a rehearsal does the same and is rolled back. */
@Component
class Structure {

    private final Agencies agencies;
    private final Areas areas;
    private final TakeOver takeOver;
    private final Competences competences;
    private final UnitsThen units;

    Structure(Agencies agencies, Areas areas, TakeOver takeOver, Competences competences, UnitsThen units) {
        this.agencies = agencies;
        this.areas = areas;
        this.takeOver = takeOver;
        this.competences = competences;
        this.units = units;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Plan plan, Report.Draft report, Actor by) {
        var successors = new Successors(plan, areas);
        var positions = positions(plan, successors, report);
        var change = new TakeOver.Change(
                plan.effective(),
                endedAreas(plan),
                List.copyOf(successors.ended()),
                parents(plan, successors),
                begun(plan, positions),
                plan.decision().cited());
        tell(plan, change, report);
        for (var ended : takeOver.apply(change, by)) {
            report.add(
                    Affected.DELEGATION,
                    "%s: %s → %s"
                            .formatted(
                                    ended.document(),
                                    agencies.officer(ended.principal()).name(),
                                    agencies.officer(ended.substitute()).name()),
                    agencies.byId(ended.agency()).name(),
                    null);
        }
        competences.follow(plan, successors, report, by);
    }

    private void tell(Plan plan, TakeOver.Change change, Report.Draft report) {
        for (var operation : plan.operations()) {
            for (var code : operation.kind().ends() ? operation.from() : List.<String>of()) {
                var ended = agencies.byCode(code).orElseThrow();
                report.add(
                        Affected.AGENCY_ENDED,
                        code + " " + ended.name(),
                        operation.kind().label(),
                        String.join(
                                ", ",
                                operation.to().stream().map(Plan.Part::agency).toList()));
                for (var unit : agencies.units(ended.id())) {
                    report.add(
                            Affected.UNIT,
                            unit.name(),
                            ended.name(),
                            Successors.unit(operation, unit.code()).orElse("cả cơ quan"));
                }
                agencies.deskOf(ended.id())
                        .filter(desk -> desk.agency() == ended.id())
                        .ifPresent(desk -> report.add(
                                Affected.DESK,
                                desk.name(),
                                ended.name(),
                                operation.to().getFirst().agency()));
            }
        }
        plan.agencies().forEach(founded -> report.add(Affected.AGENCY_FOUNDED, founded.code(), "", founded.name()));
        plan.areas()
                .forEach(area -> report.add(
                        Affected.AREA, area.code() + " " + area.name(), String.join(", ", area.from()), area.code()));
        plan.endedAreas().forEach(code -> report.add(Affected.AREA, code, code, null));
    }

    private static List<String> endedAreas(Plan plan) {
        var ended = new LinkedHashSet<>(plan.endedAreas());
        plan.areas().forEach(area -> ended.addAll(area.from()));
        return List.copyOf(ended);
    }

    private Map<String, String> parents(Plan plan, Successors successors) {
        var parents = new LinkedHashMap<String, String>();
        for (var child : agencies.existing(plan.effective())) {
            var parent = child.parentId();
            if (parent != null && successors.ending(child.code()).isEmpty()) {
                successors
                        .ending(agencies.byId(parent).code())
                        .ifPresent(operation -> parents.put(
                                child.code(), operation.to().getFirst().agency()));
            }
        }
        return parents;
    }

    private DirectoryDocument begun(Plan plan, List<PositionEntry> positions) {
        var from = plan.effective();
        return new DirectoryDocument(
                plan.areas().stream()
                        .map(area -> new AreaEntry(area.code(), area.name(), area.level(), area.parent(), from, null))
                        .toList(),
                areaSuccessions(plan),
                plan.agencies().stream()
                        .map(one -> new AgencyEntry(
                                one.code(),
                                one.name(),
                                one.kind(),
                                one.line(),
                                one.parent(),
                                one.area(),
                                one.servedAreas(),
                                from,
                                null))
                        .toList(),
                successions(plan),
                plan.agencies().stream()
                        .flatMap(one ->
                                one.units().stream().map(unit -> new UnitEntry(one.code(), unit.code(), unit.name())))
                        .toList(),
                plan.agencies().stream().flatMap(Structure::desk).toList(),
                List.of(),
                positions);
    }

    private static Stream<DeskEntry> desk(Plan.Founded one) {
        var desk = one.desk();
        return desk == null
                ? Stream.empty()
                : Stream.of(new DeskEntry(one.code(), desk.name(), desk.kind(), desk.address(), desk.phone()));
    }

    private static List<SuccessionEntry> areaSuccessions(Plan plan) {
        var successions = new ArrayList<SuccessionEntry>();
        for (var area : plan.areas()) {
            for (var from : area.from()) {
                var parts = plan.areas().stream()
                        .filter(other -> other.from().contains(from))
                        .count();
                var kind = parts > 1
                        ? Succession.Kind.SPLIT
                        : area.from().size() == 1 ? Succession.Kind.RENAME : Succession.Kind.MERGE;
                successions.add(new SuccessionEntry(from, area.code(), kind, plan.effective()));
            }
        }
        return successions;
    }

    private static List<SuccessionEntry> successions(Plan plan) {
        return plan.operations().stream()
                .filter(operation -> operation.kind().ends())
                .flatMap(operation -> operation.from().stream()
                        .flatMap(from -> operation.to().stream()
                                .map(part ->
                                        new SuccessionEntry(from, part.agency(), kind(operation), plan.effective()))))
                .distinct()
                .toList();
    }

    private static Succession.Kind kind(Operation operation) {
        return switch (operation.kind()) {
            case MERGE -> Succession.Kind.MERGE;
            case SPLIT -> Succession.Kind.SPLIT;
            case RENAME -> Succession.Kind.RENAME;
            case DISSOLVE, TRANSFER -> Succession.Kind.TRANSFER;
        };
    }

    /** Whoever holds a position in an ended agency holds it in the successor from the first day, for as long as before. */
    private List<PositionEntry> positions(Plan plan, Successors successors, Report.Draft report) {
        Set<PositionEntry> positions = new LinkedHashSet<>();
        for (var officer : agencies.officers()) {
            for (var held : agencies.allPositionsOf(officer.id())) {
                var to = held.validTo();
                if (to == null || !to.isBefore(plan.effective())) {
                    successors
                            .ending(agencies.byId(held.agency()).code())
                            .ifPresent(operation ->
                                    bring(plan, successors, operation, officer.username(), held, positions, report));
                }
            }
        }
        plan.appointments()
                .forEach(one -> positions.add(new PositionEntry(
                        one.officer(), one.agency(), one.unit(), one.role(), plan.effective(), null)));
        return List.copyOf(positions);
    }

    private void bring(
            Plan plan,
            Successors successors,
            Operation operation,
            String username,
            Position held,
            Set<PositionEntry> positions,
            Report.Draft report) {
        var unit = held.unit() == null ? null : agencies.unit(held.unit()).code();
        var from = agencies.byId(held.agency());
        var what = username + " · " + held.role().title();
        var part = successors.ofOfficer(operation, username, unit);
        if (part.isEmpty()) {
            report.add(Affected.OFFICER, what, from.name(), null);
            report.findings.require(
                    false, "operations", "Chưa rõ %s ở %s chuyển về cơ quan nào.".formatted(username, from.name()));
            return;
        }
        var unitThere = unit == null ? null : Successors.unit(operation, unit).orElse(null);
        if (unitThere != null && !units.of(part.get().agency(), plan).contains(unitThere)) {
            report.findings.require(
                    false,
                    "operations",
                    "%s ở %s: %s không có đơn vị mã %s."
                            .formatted(username, from.name(), part.get().agency(), unitThere));
            return;
        }
        var later = held.validFrom().isAfter(plan.effective()) ? held.validFrom() : plan.effective();
        positions.add(new PositionEntry(username, part.get().agency(), unitThere, held.role(), later, held.validTo()));
        report.add(Affected.OFFICER, what, from.name(), part.get().agency());
    }
}
