package vn.motcua.agencies;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.NotFound;

/** Keeper of the administrative areas, separate from the agencies that serve them; answers come from memory. */
@Component
public class Areas {

    private final DirectoryCache cache;

    Areas(DirectoryCache cache) {
        this.cache = cache;
    }

    public AdministrativeArea byId(long id) {
        var area = cache.current().areas.get(id);
        if (area == null) {
            throw new NotFound("area " + id);
        }
        return area;
    }

    /** The area that carried the code on that day, else the one that carried it last. */
    public Optional<AdministrativeArea> byCode(String code, LocalDate on) {
        return Optional.ofNullable(cache.current().area(code, on));
    }

    /** Areas of a level that exist on the day, in Vietnamese alphabetical order. */
    public List<AdministrativeArea> existing(AreaLevel level, LocalDate day) {
        return cache.current().areas.values().stream()
                .filter(area -> area.level() == level && area.existsOn(day))
                .sorted(Comparator.comparing(AdministrativeArea::name, Collator.getInstance(Locale.of("vi", "VN"))))
                .toList();
    }

    /**
     * What a code means on a day: the area that carries it then, else those that its last carrier became part of. A district had
     * no successor of its own, its communes had.
     */
    public List<AdministrativeArea> inForce(String code, LocalDate on) {
        var carriers = cache.current().carriers(code);
        var standing = carriers.stream().filter(area -> area.existsOn(on)).toList();
        if (!standing.isEmpty()) {
            return standing;
        }
        var found = new LinkedHashSet<AdministrativeArea>();
        carriers.stream()
                .max(Comparator.comparing(AdministrativeArea::validFrom))
                .ifPresent(last -> collectInForce(last, on, found));
        return List.copyOf(found);
    }

    private void collectInForce(AdministrativeArea area, LocalDate on, Set<AdministrativeArea> found) {
        if (area.existsOn(on)) {
            found.add(area);
            return;
        }
        var successions = successionsOf(area.id());
        successions.forEach(succession -> collectInForce(byId(succession.toId()), on, found));
        if (successions.isEmpty()) {
            cache.current().areas.values().stream()
                    .filter(child -> Objects.equals(child.parentId(), area.id()))
                    .sorted(Comparator.comparing(AdministrativeArea::code))
                    .forEach(child -> collectInForce(child, on, found));
        }
    }

    /** What an ended area became part of; empty while it exists. */
    public List<Succession> successionsOf(long area) {
        return cache.current().areaSuccessions.getOrDefault(area, List.of());
    }
}
