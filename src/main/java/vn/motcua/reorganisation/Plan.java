package vn.motcua.reorganisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.AgencyKind;
import vn.motcua.agencies.AreaLevel;
import vn.motcua.agencies.DeskKind;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.VietnameseTime;

/**
 * What a decision changes in the administration from one day on (phương án sắp xếp). It refers to agencies, areas, units,
 * procedures and officers by the codes people know.
 *
 * @param effective first day of the new order
 * @param endedAreas codes of areas that end without a successor of their own, as districts did
 * @param agencies those that are founded on that day
 * @param appointments positions that officers hold from that day beside those they bring along
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Plan(
        String title,
        LocalDate effective,
        Decision decision,
        List<AreaChange> areas,
        List<String> endedAreas,
        List<Founded> agencies,
        List<Operation> operations,
        List<Appointment> appointments) {

    /** Everything to go on with one agency, in a plan's table of units: any other unit. */
    public static final String ANY_UNIT = "*";

    /** In a plan's table of units: whoever has the role anywhere in the successor. */
    public static final String WHOLE_AGENCY = "-";

    public Plan {
        areas = list(areas);
        endedAreas = list(endedAreas);
        agencies = list(agencies);
        operations = list(operations);
        appointments = list(appointments);
    }

    /** The legal decision. */
    public record Decision(String number, LocalDate date, String issuer) {

        /** As papers and histories cite it. */
        public String cited() {
            return "%s ngày %s của %s".formatted(number, VietnameseTime.date(date), issuer);
        }
    }

    /** @param from codes of the areas that became this one, as they stand the day before; none for one out of nothing */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AreaChange(
            String code,
            String name,
            AreaLevel level,
            @Nullable String parent,
            List<String> from) {

        public AreaChange {
            from = list(from);
        }
    }

    /** An agency that begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Founded(
            String code,
            String name,
            AgencyKind kind,
            @Nullable String line,
            @Nullable String parent,
            @Nullable String area,
            List<String> servedAreas,
            List<FoundedUnit> units,
            @Nullable FoundedDesk desk) {

        public Founded {
            servedAreas = list(servedAreas);
            units = list(units);
        }
    }

    public record FoundedUnit(String code, String name) {}

    public record FoundedDesk(String name, DeskKind kind, String address, String phone) {}

    /** What is done with agencies. */
    public enum Kind {
        /** Sáp nhập, hợp nhất: several into one. */
        MERGE("Sáp nhập"),
        /** Chia, tách: one into several. */
        SPLIT("Chia, tách"),
        /** Đổi tên: the same agency under another name and identifier. */
        RENAME("Đổi tên"),
        /** Giải thể, with one or several that take over. */
        DISSOLVE("Giải thể"),
        /** Chuyển nhiệm vụ: procedures go from one to another, both stay. */
        TRANSFER("Chuyển nhiệm vụ");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the agencies it speaks of end. */
        public boolean ends() {
            return this != TRANSFER;
        }
    }

    /**
     * One line of the plan.
     *
     * @param to who takes over; of several the first whose rule fits
     * @param procedures codes that go over, for a transfer only
     * @param units unit of before to unit of the successor, by code, with {@link #ANY_UNIT} and {@link #WHOLE_AGENCY}; one that
     *     is not named goes to the unit of the same code
     */
    public record Operation(
            Kind kind, List<String> from, List<Part> to, List<String> procedures, Map<String, String> units) {

        public Operation {
            from = list(from);
            to = list(to);
            procedures = list(procedures);
            units = units == null ? Map.of() : Map.copyOf(units);
        }
    }

    /**
     * Who takes over what. A part without a rule takes what no other's rule fits.
     *
     * @param procedures codes of the procedures it takes over
     * @param units codes of the units of before it takes over, with their people
     * @param areas codes of areas, as they stand the day before, whose people's dossiers it takes over
     * @param officers usernames of those who go there whatever their unit
     */
    public record Part(
            String agency, List<String> procedures, List<String> units, List<String> areas, List<String> officers) {

        public Part {
            procedures = list(procedures);
            units = list(units);
            areas = list(areas);
            officers = list(officers);
        }

        public static Part rest(String agency) {
            return new Part(agency, List.of(), List.of(), List.of(), List.of());
        }

        /** Whether it takes what no other's rule fits. */
        public boolean takesTheRest() {
            return procedures.isEmpty() && units.isEmpty() && areas.isEmpty();
        }
    }

    /** A position from the first day on; {@code unit} is null for the whole agency. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Appointment(
            String officer, String agency, @Nullable String unit, OfficerRole role) {}

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
