package vn.motcua.calendar;

import java.time.Duration;

/** Working time that a limit was given after it began, such as by an extension (gia hạn), and why. */
public record Addition(Duration working, String why) {}
