package vn.motcua.vocabulary;

import java.text.NumberFormat;
import java.util.Locale;

/** An amount of Vietnamese đồng, whole and not negative. */
public record Vnd(long amount) {

    public static final Vnd ZERO = new Vnd(0);

    public Vnd {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
    }

    /** As people write it: {@code 75.000 đ}. */
    @Override
    public String toString() {
        return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(amount) + " đ";
    }
}
