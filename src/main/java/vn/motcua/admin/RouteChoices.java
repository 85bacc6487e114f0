package vn.motcua.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Agency;
import vn.motcua.agencies.Unit;
import vn.motcua.calendar.Province;
import vn.motcua.procedures.Procedures;
import vn.motcua.web.Choice;

/** What the cells of a procedure's route may hold: its agencies, in words, and their units. */
@Component
class RouteChoices {

    private static final String COMPETENT = "COMPETENT";
    private static final String LINE = "line:";
    private static final String CODE = "code:";

    private final Agencies agencies;
    private final Procedures procedures;
    private final Clock clock;

    RouteChoices(Agencies agencies, Procedures procedures, Clock clock) {
        this.agencies = agencies;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** The competent agency, the agency of each line that serves the same area, then those that serve the whole province. */
    List<Choice> places() {
        var existing = agencies.existing(today());
        var lines = new TreeMap<String, List<Agency>>();
        existing.stream()
                .filter(agency -> agency.line() != null)
                .forEach(agency -> lines.computeIfAbsent(String.valueOf(agency.line()), line -> new ArrayList<>())
                        .add(agency));
        var places = new ArrayList<Choice>();
        places.add(new Choice(COMPETENT, "Cơ quan có thẩm quyền giải quyết"));
        lines.values().stream()
                .map(members -> new Choice(LINE + members.getFirst().line(), words(members)))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(places::add);
        existing.stream()
                .filter(agency -> agency.areaCode() == null && agency.line() == null)
                .map(agency -> new Choice(CODE + agency.code(), agency.name()))
                .forEach(places::add);
        return List.copyOf(places);
    }

    /** Units of the agencies a place stands for, by code: communes have the same units under the same codes. */
    List<Choice> units(String procedure, String place) {
        var units = new TreeMap<String, Unit>();
        agenciesAt(procedure, place)
                .flatMap(agency -> agencies.units(agency.id()).stream())
                .forEach(unit -> units.putIfAbsent(unit.code(), unit));
        return units.values().stream()
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
    }

    /** Those of every place that stands in the route. */
    Map<String, List<Choice>> units(String procedure, RouteDraft route) {
        var units = new LinkedHashMap<String, List<Choice>>();
        route.stages().stream()
                .flatMap(stage -> stage.legs().stream())
                .forEach(leg -> units.computeIfAbsent(leg.agency(), place -> units(procedure, place)));
        return units;
    }

    Lanes lanes(String procedure, RouteDraft route) {
        return new Lanes(route, places(), units(procedure, route));
    }

    private Stream<Agency> agenciesAt(String procedure, String place) {
        if (place.startsWith(LINE)) {
            return agencies.existing(today()).stream()
                    .filter(agency -> place.substring(LINE.length()).equals(agency.line()));
        }
        if (place.startsWith(CODE)) {
            return agencies.byCode(place.substring(CODE.length())).stream();
        }
        return procedures.find(procedure).isPresent()
                ? procedures.competentAgencies(procedure, today()).stream()
                : Stream.empty();
    }

    private static String words(List<Agency> members) {
        var first = members.getFirst().name();
        return members.size() == 1
                ? first
                : "%s và %d cơ quan cùng ngành, theo địa bàn".formatted(first, members.size() - 1);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }
}
