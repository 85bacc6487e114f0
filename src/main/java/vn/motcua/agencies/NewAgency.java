package vn.motcua.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agency to be founded, as an administrator fills it in. */
public record NewAgency(
        String code,
        String name,
        AgencyKind kind,
        @Nullable String line,
        @Nullable Long parentId,
        @Nullable String areaCode,
        LocalDate validFrom) {}
