package vn.motcua.calendar;

import java.time.LocalDate;

/** A public holiday, a day in lieu or a swapped day (ngày nghỉ): nobody's clock runs. */
public record DayOff(LocalDate day, String name, Reliability reliability, String source) {}
