package vn.motcua.signatures;

import java.awt.Color;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Province;

/**
 * How a signature shows on paper (NĐ 30/2020, Phụ lục I): of an officer above the typed name, of an agency in the upper right
 * corner in the red of its seal; who, and when to the second with the offset of Vietnam's time zone (ISO 8601).
 *
 * @param lines one under another, in 9 points
 * @param picture a PNG left of the lines; null for none
 */
record Appearance(Place place, List<String> lines, Color colour, byte @Nullable [] picture) {

    static final float POINTS = 9;

    private static final Color INK = new Color(0x1F, 0x3A, 0x8A);
    private static final Color SEAL_RED = new Color(0xC0, 0x10, 0x1C);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss xxx");

    static Appearance ofOfficer(byte[] pdf, String officer, String agency, Instant at) {
        return new Appearance(
                Place.above(officer, pdf, 200, 44),
                List.of("Người ký: " + officer, "Cơ quan: " + shortened(agency), "Thời gian ký: " + time(at)),
                INK,
                null);
    }

    static Appearance ofAgency(byte[] pdf, String agency, Instant at, byte[] code) {
        return new Appearance(
                Place.upperRight(pdf, 232, 54),
                List.of("CƠ QUAN KÝ SỐ", shortened(agency), "Thời gian ký: " + time(at), "Quét mã để kiểm tra"),
                SEAL_RED,
                code);
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(Province.ZONE));
    }

    private static String shortened(String name) {
        var plain = name.replaceFirst("^Ủy ban nhân dân", "UBND");
        return plain.length() > 42 ? plain.substring(0, 41) + "…" : plain;
    }
}
