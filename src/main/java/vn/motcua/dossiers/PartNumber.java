package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.routes.Route;

/**
 * The number of one agency's part of a joint dossier (mã hồ sơ thành phần): the dossier's number and which part of the
 * pinned route it is, e.g. {@code H21.180-260820-0001-02}. It names a part and never a dossier: whoever types it finds the
 * one dossier it refers to, and no count takes it for another.
 *
 * @param part from 1, in the order of the route
 */
public record PartNumber(DossierNumber dossier, int part) {

    private static final Pattern SUFFIX = Pattern.compile("(?<=-\\d{6}-\\d{4,6})-\\d{2}$");

    /** Of a leg, by its place in the route; null where only one agency works at a time, whose part is the dossier itself. */
    static @Nullable PartNumber of(DossierNumber dossier, @Nullable Route route, int stage, int leg) {
        if (route == null || route.stages().get(stage).legs().size() < 2) {
            return null;
        }
        var before = route.stages().stream()
                .limit(stage)
                .mapToInt(one -> one.legs().size())
                .filter(legs -> legs > 1)
                .sum();
        return new PartNumber(dossier, before + leg + 1);
    }

    /** The number of the dossier that a typed number refers to, whether it names the whole or a part. */
    static String whole(String number) {
        return SUFFIX.matcher(number).replaceFirst("");
    }

    @JsonValue
    public String value() {
        return String.format(Locale.ROOT, "%s-%02d", dossier.value(), part);
    }

    @Override
    public String toString() {
        return value();
    }
}
