package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.calendar.VietnameseTime;

/**
 * In whose place somebody acted, and by what right: kept with the event, and named on the papers. The actor stays who acted.
 *
 * @param name of the officer who would have acted
 * @param role in which they would have
 * @param signer what the actor is themselves, e.g. head of a unit; below "TUQ." on a paper
 * @param document number and day of the authorisation; null for a deputy
 * @param from first day of the authorisation or absence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OnBehalf(
        Right right,
        long officer,
        String name,
        OfficerRole role,
        String signer,
        @Nullable String document,
        LocalDate from,
        LocalDate to) {

    /** Under which name it stands among the details of an event. */
    static final String DETAIL = "onBehalf";

    /** By what right one acts for another. */
    public enum Right {
        /** Thừa ủy quyền (TUQ.): by a written authorisation. */
        DELEGATION,
        /** Làm thay: as deputy of somebody who is away. */
        ABSENCE
    }

    /** For the history: "Thay mặt … (vắng mặt từ … đến …)". */
    public String sentence() {
        return switch (right) {
            case DELEGATION -> "Thừa ủy quyền của %s, %s, theo văn bản %s".formatted(name, role.title(), document);
            case ABSENCE ->
                "Thay mặt %s, %s, vắng mặt từ %s đến %s"
                        .formatted(name, role.title(), VietnameseTime.date(from), VietnameseTime.date(to));
        };
    }

    /** The same of what an event's details hold; null when they hold none. */
    static @Nullable String sentence(@Nullable Object detail) {
        return detail instanceof Map<?, ?> said
                ? new OnBehalf(
                                Right.valueOf(text(said, "right")),
                                0,
                                text(said, "name"),
                                OfficerRole.valueOf(text(said, "role")),
                                text(said, "signer"),
                                text(said, "document"),
                                LocalDate.parse(text(said, "from")),
                                LocalDate.parse(text(said, "to")))
                        .sentence()
                : null;
    }

    private static String text(Map<?, ?> said, String what) {
        return String.valueOf(said.get(what));
    }

    /** Behind the name of whoever acted, on a paper: "(TUQ. …)". */
    public String mark() {
        return switch (right) {
            case DELEGATION -> "(TUQ. %s)".formatted(name);
            case ABSENCE -> "(thay mặt %s)".formatted(name);
        };
    }
}
