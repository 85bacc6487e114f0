package vn.motcua.sample;

import java.time.LocalDate;

/** The two times the sample province lives in: Bình Định with its districts, and its successor of two levels. */
final class Eras {

    /** NĐ 61/2018 came into force: the first day of the one-stop mechanism as this system knows it. */
    static final LocalDate OLD_FROM = LocalDate.of(2018, 6, 21);

    static final LocalDate OLD_TO = LocalDate.of(2025, 6, 30);

    static final LocalDate NEW_FROM = LocalDate.of(2025, 7, 1);

    private Eras() {}
}
