package vn.motcua.agencies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A province's areas, agencies and officers as one document that refers by codes, for loading many at once with {@link
 * ImportDirectory}.
 */
public record DirectoryDocument(
        List<AreaEntry> areas,
        List<SuccessionEntry> areaSuccessions,
        List<AgencyEntry> agencies,
        List<SuccessionEntry> agencySuccessions,
        List<UnitEntry> units,
        List<DeskEntry> desks,
        List<OfficerEntry> officers,
        List<PositionEntry> positions) {

    public record AreaEntry(
            String code,
            String name,
            AreaLevel level,
            @Nullable String parentCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** @param effective first day of the successor; an area of the code {@code from} ended the day before */
    public record SuccessionEntry(String from, String to, Succession.Kind kind, LocalDate effective) {}

    /** @param servedAreas area codes when it serves several, then {@code areaCode} is null */
    public record AgencyEntry(
            String code,
            String name,
            AgencyKind kind,
            @Nullable String line,
            @Nullable String parentCode,
            @Nullable String areaCode,
            List<String> servedAreas,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    public record UnitEntry(String agencyCode, String code, String name) {}

    public record DeskEntry(String agencyCode, String name, DeskKind kind, String address, String phone) {}

    public record OfficerEntry(String username, String name) {}

    /** @param unitCode null for the whole agency */
    public record PositionEntry(
            String username,
            String agencyCode,
            @Nullable String unitCode,
            OfficerRole role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
