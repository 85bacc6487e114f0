package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.calendar.Province;

/**
 * The ids a dossier of one year can have: tables are partitioned by them, so naming the range, or the year's partition
 * itself, keeps a statement about one dossier inside one partition.
 */
record YearRange(long from, long to) {

    private static final long PER_YEAR = 100_000_000_000L;
    private static final int CENTURY = 2000;
    /** The years for which migrations have made partitions. */
    private static final int FIRST = 2021;

    private static final int LAST = 2035;

    static YearRange of(DossierNumber number) {
        var day = number.value().split("-")[1];
        return ofYear(CENTURY + Integer.parseInt(day.substring(0, 2)));
    }

    static YearRange ofYear(int year) {
        return new YearRange(year * PER_YEAR, (year + 1) * PER_YEAR);
    }

    /** The kept years in which there may be ids below one, of dossiers filed until a moment. */
    static List<YearRange> newestFirst(long before, Instant until) {
        var last = Math.min(Province.dateOf(until).getYear(), LAST);
        return IntStream.iterate(last, year -> year >= FIRST, year -> year - 1)
                .mapToObj(YearRange::ofYear)
                .filter(years -> years.from() < before)
                .toList();
    }

    static YearRange ofId(long dossier) {
        return ofYear((int) (dossier / PER_YEAR));
    }

    long id(long running) {
        return from + running;
    }

    /** Whether there are tables for the year; a number somebody typed may name any. */
    boolean isKept() {
        return from >= FIRST * PER_YEAR && to <= (LAST + 1) * PER_YEAR;
    }

    /**
     * Names the year's partitions in a statement that says {@code dossiers.step_{year}}: it is then planned once for all, while
     * one that names the whole table is planned at every run, which costs more than running it.
     */
    String in(String statement) {
        return statement.replace("{year}", Long.toString(from / PER_YEAR));
    }
}
