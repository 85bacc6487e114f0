package vn.motcua.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Province;
import vn.motcua.vocabulary.NotFound;
import vn.motcua.vocabulary.SearchText;

/**
 * Keeper of the agency tree: agencies, their units, officers with the positions they hold, and one-stop desks. Answers come
 * from memory and are at most five seconds behind the database. An unknown id or a code that must exist is {@link NotFound}.
 */
@Component
public class Agencies {

    private final DirectoryCache cache;
    private final Clock clock;

    Agencies(DirectoryCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    public Agency byId(long id) {
        return known(cache.current().agencies.get(id), "agency " + id);
    }

    /** Also finds agencies that ended: papers and old dossiers keep naming them. */
    public Optional<Agency> byCode(String code) {
        return Optional.ofNullable(cache.current().agenciesByCode.get(code));
    }

    /** Whether the tree is still empty, as on a first start. */
    public boolean none() {
        return cache.current().agencies.isEmpty();
    }

    /** Agencies that exist on the day, by code. */
    public List<Agency> existing(LocalDate day) {
        return cache.current().agencies.values().stream()
                .filter(agency -> agency.existsOn(day))
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    /** Every agency there is or was, by code, for the administration. */
    public List<Agency> all() {
        return cache.current().agencies.values().stream()
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    /** Every officer, by username, for the administration. */
    public List<Officer> officers() {
        return cache.current().officers.values().stream()
                .sorted(Comparator.comparing(Officer::username))
                .toList();
    }

    /**
     * The agency of a line that serves the area of another: of the same area, else of the nearest area above it, else the
     * one of the whole province.
     *
     * @param line e.g. {@code POLICE}
     */
    public Optional<Agency> ofLine(String line, Agency near, LocalDate on) {
        var directory = cache.current();
        var areaCode = near.areaCode();
        for (var area = areaCode == null ? null : directory.area(areaCode, on); area != null; ) {
            var code = area.code();
            var found = first(directory.ofLine(line, on).filter(agency -> directory.serves(agency, code)));
            if (found.isPresent()) {
                return found;
            }
            area = area.parentId() == null ? null : directory.areas.get(area.parentId());
        }
        return first(directory.ofLine(line, on).filter(directory::servesWholeProvince));
    }

    /** The agencies that took over from one that ended, directly; empty while nobody did. */
    public List<Succession> successionsOf(long agency) {
        return cache.current().agencySuccessions.getOrDefault(agency, List.of());
    }

    /** The agency itself if it exists on the day, else those that took over from it, and from them in turn. */
    public List<Agency> inForce(long agency, LocalDate on) {
        var found = new ArrayList<Agency>();
        collectInForce(byId(agency), on, found);
        return List.copyOf(found);
    }

    /**
     * Agencies that ended and whose work came to this one, directly or through others that ended too: what they closed is
     * its to read and to answer for.
     */
    public Set<Long> predecessorsOf(long agency) {
        var directory = cache.current();
        var found = new LinkedHashSet<Long>();
        collectPredecessors(directory, agency, any -> true, found);
        return found;
    }

    /** Of {@link #predecessorsOf} those whose work came to this agency alone: what they left is its own, as a whole. */
    public Set<Long> solePredecessorsOf(long agency) {
        var directory = cache.current();
        var found = new LinkedHashSet<Long>();
        collectPredecessors(directory, agency, ended -> successionsOf(ended).size() == 1, found);
        return found;
    }

    /** An agency and {@link #solePredecessorsOf} it. */
    public Stream<Agency> andWhatWasWhollyLeftTo(long agency) {
        return Stream.concat(Stream.of(agency), solePredecessorsOf(agency).stream())
                .map(this::byId);
    }

    /** An agency's name, with whoever took over where it has ended: "UBND phường Hải Cảng (nay là UBND phường Quy Nhơn)". */
    public String presentName(long agency) {
        var name = byId(agency).name();
        var now = inForce(agency, today()).stream()
                .filter(one -> one.id() != agency)
                .map(Agency::name)
                .collect(Collectors.joining(", "));
        return now.isEmpty() ? name : "%s (nay là %s)".formatted(name, now);
    }

    /**
     * Agencies that a code or a name means, those that ended among them: an old paper or an old address names them still.
     *
     * @param text an identifier, or words of a name with or without marks
     */
    public List<Agency> called(String text, int most) {
        var folded = SearchText.fold(text);
        if (folded.isBlank()) {
            return List.of();
        }
        var exact = byCode(text.strip().toUpperCase(Locale.ROOT));
        return exact.isPresent()
                ? List.of(exact.get())
                : all().stream()
                        .filter(agency -> SearchText.fold(agency.name()).contains(folded))
                        .limit(most)
                        .toList();
    }

    /** Also finds a unit that ended. */
    public Unit unit(long id) {
        return known(cache.current().units.get(id), "unit " + id);
    }

    /** The units of an agency that exist today. */
    public List<Unit> units(long agency) {
        var today = today();
        return cache.current().unitsByAgency.getOrDefault(agency, List.of()).stream()
                .filter(unit -> unit.existsOn(today))
                .toList();
    }

    public Optional<Unit> unitByCode(long agency, String code) {
        return units(agency).stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    public Officer officer(long id) {
        return known(cache.current().officers.get(id), "officer " + id);
    }

    public Optional<Officer> officerByUsername(String username) {
        return Optional.ofNullable(cache.current().officersByUsername.get(username));
    }

    /** Positions held today; none for an officer who is not active. */
    public List<Position> positionsOf(long officer) {
        var directory = cache.current();
        var person = directory.officers.get(officer);
        if (person == null || !person.active()) {
            return List.of();
        }
        return directory.positionsByOfficer.getOrDefault(officer, List.of()).stream()
                .filter(heldToday())
                .toList();
    }

    /** Every position the officer holds, held or will hold, for the administration. */
    public List<Position> allPositionsOf(long officer) {
        return cache.current().positionsByOfficer.getOrDefault(officer, List.of());
    }

    /** Positions held today in an agency by active officers, for the administration and for redistributing work. */
    public List<Position> positionsIn(long agency) {
        var directory = cache.current();
        return directory.positionsByAgency.getOrDefault(agency, List.of()).stream()
                .filter(heldToday())
                .filter(position -> isActive(directory, position.officer()))
                .toList();
    }

    /**
     * Active officers who hold the role in the agency today.
     *
     * @param unit a unit: those who hold it there or for the whole agency; null: wherever in the agency they hold it
     */
    public List<Officer> holders(long agency, @Nullable Long unit, OfficerRole role) {
        var directory = cache.current();
        return positionsIn(agency).stream()
                .filter(position -> position.role() == role)
                .filter(position -> unit == null || position.unit() == null || unit.equals(position.unit()))
                .map(Position::officer)
                .distinct()
                .map(officer -> known(directory.officers.get(officer), "officer " + officer))
                .toList();
    }

    /**
     * Where people hand in what the agency decides: its own desk, else that of the people's committee of the same area, else
     * the province's service centre, as they stood on the agency's last day.
     */
    public Optional<OneStopDesk> deskOf(long agency) {
        var directory = cache.current();
        var own = directory.desksByAgency.get(agency);
        if (own != null) {
            return Optional.of(own);
        }
        var subject = byId(agency);
        var lastDay = subject.validTo();
        var day = lastDay == null ? today() : lastDay;
        return Stream.concat(
                        existing(day).stream()
                                .filter(other -> subject.areaCode() != null
                                        && other.line() == null
                                        && subject.areaCode().equals(other.areaCode())),
                        existing(day).stream().filter(other -> other.kind() == AgencyKind.SERVICE_CENTRE))
                .flatMap(other -> Stream.ofNullable(directory.desksByAgency.get(other.id())))
                .findFirst();
    }

    private void collectInForce(Agency agency, LocalDate on, List<Agency> found) {
        if (agency.existsOn(on)) {
            if (!found.contains(agency)) {
                found.add(agency);
            }
            return;
        }
        successionsOf(agency.id()).stream()
                .filter(succession -> !succession.effective().isAfter(on))
                .forEach(succession -> collectInForce(byId(succession.toId()), on, found));
    }

    private void collectPredecessors(Directory directory, long agency, LongPredicate wanted, Set<Long> found) {
        for (var succession : directory.agencyPredecessions.getOrDefault(agency, List.of())) {
            var from = succession.fromId();
            var ended = !byId(from).existsOn(today());
            if (ended && wanted.test(from) && found.add(from)) {
                collectPredecessors(directory, from, wanted, found);
            }
        }
    }

    private Predicate<Position> heldToday() {
        var today = today();
        return position -> position.heldOn(today);
    }

    private LocalDate today() {
        return Province.dateOf(clock.instant());
    }

    private static boolean isActive(Directory directory, long officer) {
        return known(directory.officers.get(officer), "officer " + officer).active();
    }

    private static Optional<Agency> first(Stream<Agency> agencies) {
        return agencies.min(Comparator.comparing(Agency::code));
    }

    private static <T> T known(@Nullable T found, String what) {
        if (found == null) {
            throw new NotFound(what);
        }
        return found;
    }
}
