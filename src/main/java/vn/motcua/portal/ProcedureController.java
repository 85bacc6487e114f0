package vn.motcua.portal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agencies.Agencies;
import vn.motcua.calendar.Province;
import vn.motcua.dossiers.UsualTimes;
import vn.motcua.procedures.ProcedureDocument.ServiceLevel;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.ReceptionPoints;
import vn.motcua.procedures.ReceptionPoints.Place;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Choice;

/** The catalogue: find a procedure, read it, choose where to file it. */
@Controller
class ProcedureController {

    private static final int ROWS = 20;

    private final Procedures procedures;
    private final ReceptionPoints receptionPoints;
    private final UsualTimes usualTimes;
    private final Agencies agencies;
    private final Clock clock;

    ProcedureController(
            Procedures procedures,
            ReceptionPoints receptionPoints,
            UsualTimes usualTimes,
            Agencies agencies,
            Clock clock) {
        this.procedures = procedures;
        this.receptionPoints = receptionPoints;
        this.usualTimes = usualTimes;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/procedures")
    CataloguePage search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String after) {
        var query = new ProcedureQuery(q, sector, agency, level(level), after, ROWS);
        return new CataloguePage(query, procedures.search(query), sectors(), agencies(), levels());
    }

    @GetMapping("/procedures/{code}")
    ProcedureShown show(@PathVariable String code, @RequestParam(required = false) @Nullable String agency) {
        var procedure = procedures.current(code).document();
        var places = receptionPoints.of(procedure, Province.dateOf(clock.instant()));
        var competent = places.stream().map(Place::competent).toList();
        var chosen = chosen(places, agency);
        var changesOn = procedures.changesOn(code).orElse(null);
        var usual = usualTimes.of(code).orElse(null);
        return chosen == null
                ? new ProcedureShown(procedure, competent, changesOn, usual, null, null)
                : new ProcedureShown(
                        procedure,
                        competent,
                        changesOn,
                        usual,
                        chosen.competent().code(),
                        agencies.deskOf(chosen.desk().id()).orElse(null));
    }

    private static @Nullable Place chosen(List<Place> places, @Nullable String code) {
        if (places.size() == 1) {
            return places.getFirst();
        }
        return places.stream()
                .filter(place -> place.competent().code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ServiceLevel level(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Stream.of(ServiceLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("level", "Mức độ dịch vụ này không có"));
    }

    private List<Choice> sectors() {
        return procedures.sectors().stream()
                .map(sector -> new Choice(sector.sector(), sector.sector() + " (" + sector.procedures() + ")"))
                .toList();
    }

    private List<Choice> agencies() {
        return agencies.existing(Province.dateOf(clock.instant())).stream()
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    private static List<Choice> levels() {
        return Stream.of(ServiceLevel.FULL, ServiceLevel.PARTIAL, ServiceLevel.INFORMATION)
                .map(level -> new Choice(level.name(), Words.of(level)))
                .toList();
    }
}
