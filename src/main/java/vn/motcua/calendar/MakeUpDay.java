package vn.motcua.calendar;

import java.time.LocalDate;

/** A Saturday or Sunday that is a legal working day in exchange for a day off (làm bù). */
public record MakeUpDay(LocalDate day, String name, Reliability reliability, String source) {}
