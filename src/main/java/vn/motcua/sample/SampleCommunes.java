package vn.motcua.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.agencies.Succession;

/** Districts and communes of both eras as the area files tell them, with what became what. */
final class SampleCommunes {

    /** @param number two digits of its identifier */
    record District(String number, String code, String name) {}

    record OldCommune(District district, String number, String code, String name, LocalDate from, LocalDate to) {}

    /** @param region number of the group around a former district, from 1 */
    record NewCommune(int region, String number, String code, String name) {}

    record Region(int number, String name) {}

    /** @param effective first day of the successor */
    record Change(OldCommune from, OldCommune to, Succession.Kind kind, LocalDate effective) {}

    record Merger(OldCommune from, NewCommune to, Succession.Kind kind) {}

    final List<District> districts = new ArrayList<>();
    final List<OldCommune> oldCommunes = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Region> regions = new ArrayList<>();
    final List<NewCommune> newCommunes = new ArrayList<>();
    final List<Merger> mergers = new ArrayList<>();
    /** Communes of the province that only addresses need: code, name. */
    final List<List<String>> elsewhere = new ArrayList<>();

    SampleCommunes() {
        SampleTable.read("areas/binh-dinh.txt").forEach(this::readDistrict);
        SampleTable.read("areas/gia-lai.txt").forEach(this::readRegion);
        mergers.replaceAll(this::splitWhereSeveral);
    }

    private void readDistrict(SampleTable.Section section) {
        var heading = section.heading();
        var district = new District(heading.get(0), heading.get(1), heading.get(2));
        districts.add(district);
        var remade = section.rows().stream().filter(row -> row.size() > 3).toList();
        var ended = remade.stream()
                .flatMap(row -> SampleTable.words(row.get(4)).stream()
                        .map(code -> Map.entry(code, LocalDate.parse(row.get(3)).minusDays(1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (var row : section.rows()) {
            var later = row.size() > 3;
            oldCommunes.add(new OldCommune(
                    district,
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    later ? LocalDate.parse(row.get(3)) : Eras.OLD_FROM,
                    later ? Eras.OLD_TO : ended.getOrDefault(row.get(1), Eras.OLD_TO)));
        }
        remade.forEach(this::readChange);
    }

    private void readChange(List<String> row) {
        var effective = LocalDate.parse(row.get(3));
        var to = oldCommune(row.get(1), effective);
        var from = SampleTable.words(row.get(4));
        for (var code : from) {
            var kind = from.size() == 1 ? Succession.Kind.RENAME : Succession.Kind.MERGE;
            changes.add(new Change(oldCommune(code, effective.minusDays(1)), to, kind, effective));
        }
    }

    private void readRegion(SampleTable.Section section) {
        var name = section.heading().getFirst();
        if (name.equals("-")) {
            section.rows().forEach(row -> elsewhere.add(row.subList(1, 3)));
            return;
        }
        var region = new Region(regions.size() + 1, name);
        regions.add(region);
        for (var row : section.rows()) {
            var commune = new NewCommune(region.number(), row.get(0), row.get(1), row.get(2));
            newCommunes.add(commune);
            var from = SampleTable.words(row.get(3));
            for (var code : from) {
                var kind = from.size() == 1 ? Succession.Kind.RENAME : Succession.Kind.MERGE;
                mergers.add(new Merger(oldCommune(code, Eras.OLD_TO), commune, kind));
            }
        }
    }

    private Merger splitWhereSeveral(Merger merger) {
        var successors =
                mergers.stream().filter(other -> other.from() == merger.from()).count();
        return successors == 1 ? merger : new Merger(merger.from(), merger.to(), Succession.Kind.SPLIT);
    }

    private OldCommune oldCommune(String code, LocalDate on) {
        return oldCommunes.stream()
                .filter(commune -> commune.code().equals(code))
                .filter(commune -> !on.isBefore(commune.from()) && !on.isAfter(commune.to()))
                .findFirst()
                .orElseThrow();
    }
}
