package vn.motcua.calendar;

import java.time.LocalDate;

/** Consecutive days off under one name, as an administrator enters them; {@code source} names the notice they follow. */
public record Holiday(LocalDate from, LocalDate to, String name, Reliability reliability, String source) {}
