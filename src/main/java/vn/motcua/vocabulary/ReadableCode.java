package vn.motcua.vocabulary;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Codes that people read aloud and copy by hand: without letters and figures that are taken for one another. */
public final class ReadableCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private ReadableCode() {}

    /** Draws a code; 31 to the power of {@code length} are as likely as each other. */
    public static String draw(RandomGenerator random, int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
