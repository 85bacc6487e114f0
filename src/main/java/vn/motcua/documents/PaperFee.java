package vn.motcua.documents;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.Vnd;

/**
 * A fee as printed: what for, how much, and whether it has been paid.
 *
 * @param unit what it is charged by, e.g. {@code trang}; null when it is charged once
 */
public record PaperFee(String name, Vnd amount, @Nullable String unit, boolean paid) {

    /** Units in which every dossier counts one. */
    private static final Set<String> ONCE = Set.of("lần", "hồ sơ", "việc", "trường hợp", "giấy phép", "giao dịch");

    private static final String OPTIONAL = "nếu";

    /** A fee of the catalogue; a unit that counts one in every dossier is not printed. */
    public static PaperFee of(String name, Vnd amount, String unit, boolean paid) {
        return new PaperFee(name, amount, unit.isBlank() || ONCE.contains(unit) ? null : unit, paid);
    }

    /** {@code 2.000 đ/trang}. */
    public String rate() {
        return unit == null ? amount.toString() : amount + "/" + unit;
    }

    /**
     * What they come to together; null where they cannot be added up: some are charged by the piece, some only if something
     * is asked for, or two of one name are alternatives of which one applies.
     */
    static @Nullable Vnd total(List<PaperFee> fees) {
        var names = fees.stream().map(PaperFee::name).distinct().count();
        var addable = names == fees.size()
                && fees.stream()
                        .allMatch(fee -> fee.unit() == null && !fee.name().contains(OPTIONAL));
        return addable
                ? new Vnd(fees.stream().mapToLong(fee -> fee.amount().amount()).sum())
                : null;
    }
}
