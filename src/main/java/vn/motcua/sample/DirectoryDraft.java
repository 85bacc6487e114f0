package vn.motcua.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.DeskKind;
import vn.motcua.agencies.DirectoryDocument;
import vn.motcua.agencies.Succession;

/** Collects the sample's directory while it is being told. */
final class DirectoryDraft {

    private static final Map<String, List<List<String>>> UNITS = SampleTable.read("agencies/units.txt").stream()
            .collect(Collectors.toUnmodifiableMap(section -> section.heading().getFirst(), SampleTable.Section::rows));

    private final List<DirectoryDocument.AreaEntry> areas = new ArrayList<>();
    private final List<DirectoryDocument.SuccessionEntry> areaSuccessions = new ArrayList<>();
    private final List<DirectoryDocument.AgencyEntry> agencies = new ArrayList<>();
    private final List<DirectoryDocument.SuccessionEntry> agencySuccessions = new ArrayList<>();
    private final List<DirectoryDocument.UnitEntry> units = new ArrayList<>();
    private final List<DirectoryDocument.DeskEntry> desks = new ArrayList<>();
    private final List<DirectoryDocument.OfficerEntry> officers = new ArrayList<>();
    private final List<DirectoryDocument.PositionEntry> positions = new ArrayList<>();

    void area(
            String code,
            String name,
            AreaLevel level,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to) {
        areas.add(new DirectoryDocument.AreaEntry(code, name, level, parent, from, to));
    }

    void areaSuccession(String from, String to, Succession.Kind kind, LocalDate effective) {
        areaSuccessions.add(new DirectoryDocument.SuccessionEntry(from, to, kind, effective));
    }

    /** An agency of Bình Định, until 30/06/2025. */
    void oldAgency(
            String code,
            String name,
            AgencyKind kind,
            @Nullable String line,
            @Nullable String parent,
            @Nullable String area) {
        agencies.add(new DirectoryDocument.AgencyEntry(
                code, name, kind, line, parent, area, List.of(), Eras.OLD_FROM, Eras.OLD_TO));
    }

    /** An agency that stood for as long as an old commune did. */
    void oldAgencyOf(
            SampleCommunes.OldCommune commune,
            String code,
            String name,
            AgencyKind kind,
            @Nullable String line,
            String parent) {
        agencies.add(new DirectoryDocument.AgencyEntry(
                code, name, kind, line, parent, commune.code(), List.of(), commune.from(), commune.to()));
    }

    /** An agency of Gia Lai, from 01/07/2025. */
    void newAgency(
            String code,
            String name,
            AgencyKind kind,
            @Nullable String line,
            @Nullable String parent,
            @Nullable String area) {
        agencies.add(new DirectoryDocument.AgencyEntry(
                code, name, kind, line, parent, area, List.of(), Eras.NEW_FROM, null));
    }

    /** An agency of Gia Lai that serves several communes. */
    void newBranch(String code, String name, AgencyKind kind, String line, String parent, List<String> servedAreas) {
        agencies.add(new DirectoryDocument.AgencyEntry(
                code, name, kind, line, parent, null, servedAreas, Eras.NEW_FROM, null));
    }

    void succession(String from, String to, Succession.Kind kind, LocalDate effective) {
        agencySuccessions.add(new DirectoryDocument.SuccessionEntry(from, to, kind, effective));
    }

    void unit(String agency, String code, String name) {
        units.add(new DirectoryDocument.UnitEntry(agency, code, name));
    }

    /** The units every agency of a sort has, e.g. {@code WARD}. */
    void unitsLike(String agency, String sort) {
        UNITS.getOrDefault(sort, List.of()).forEach(row -> unit(agency, row.get(0), row.get(1)));
    }

    boolean hasUnit(String agency, String unit) {
        return units.stream()
                .anyMatch(entry ->
                        entry.agencyCode().equals(agency) && entry.code().equals(unit));
    }

    void desk(String agency, String name, DeskKind kind, String address, String phone) {
        desks.add(new DirectoryDocument.DeskEntry(agency, name, kind, address, phone));
    }

    void officer(String username, String name) {
        officers.add(new DirectoryDocument.OfficerEntry(username, name));
    }

    void position(DirectoryDocument.PositionEntry position) {
        positions.add(position);
    }

    DirectoryDocument document() {
        return new DirectoryDocument(
                areas, areaSuccessions, agencies, agencySuccessions, units, desks, officers, positions);
    }
}
