package vn.motcua.dossiers;

/**
 * The ids a dossier of one year can have: tables are partitioned by them, so naming the range keeps a lookup by number
 * inside one partition.
 */
record YearRange(long from, long to) {

    private static final long PER_YEAR = 100_000_000_000L;
    private static final int CENTURY = 2000;

    static YearRange of(DossierNumber number) {
        var day = number.value().split("-")[1];
        return ofYear(CENTURY + Integer.parseInt(day.substring(0, 2)));
    }

    static YearRange ofYear(int year) {
        return new YearRange(year * PER_YEAR, (year + 1) * PER_YEAR);
    }

    long id(long running) {
        return from + running;
    }
}
