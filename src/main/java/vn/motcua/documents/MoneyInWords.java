package vn.motcua.documents;

import java.util.ArrayList;
import java.util.Collections;
import vn.motcua.vocabulary.Vnd;

/** An amount in Vietnamese words, as receipts must carry it: {@code Bảy mươi lăm nghìn đồng}. */
public final class MoneyInWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] SCALES = {"", "nghìn", "triệu"};

    private MoneyInWords() {}

    public static String of(Vnd amount) {
        var words = words(amount.amount()) + " đồng";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String words(long number) {
        if (number == 0) {
            return "không";
        }
        var parts = new ArrayList<String>();
        int group = 0;
        for (long rest = number; rest > 0; rest /= 1000, group++) {
            int three = (int) (rest % 1000);
            if (group > 0 && group % 3 == 0 && rest > 0) {
                parts.add("tỷ");
            }
            if (three > 0) {
                var scale = SCALES[group % 3];
                parts.add(three(three, rest >= 1000) + (scale.isEmpty() ? "" : " " + scale));
            }
        }
        Collections.reverse(parts);
        return String.join(" ", parts);
    }

    /** A group of three digits; {@code full} if something stands before it, so that its zeros are spoken. */
    private static String three(int number, boolean full) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        var words = new ArrayList<String>();
        if (hundreds > 0 || full) {
            words.add(DIGITS[hundreds] + " trăm");
        }
        if (tens > 1) {
            words.add(DIGITS[tens] + " mươi");
        } else if (tens == 1) {
            words.add("mười");
        } else if (ones > 0 && !words.isEmpty()) {
            words.add("linh");
        }
        if (ones > 0) {
            words.add(ones(ones, tens));
        }
        return String.join(" ", words);
    }

    private static String ones(int ones, int tens) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        if (ones == 5 && tens > 0) {
            return "lăm";
        }
        return DIGITS[ones];
    }
}
