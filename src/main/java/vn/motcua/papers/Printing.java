package vn.motcua.papers;

import java.time.Instant;

/** One print of a paper: which, when, by whom and why. */
public record Printing(PaperKind kind, int no, Instant at, String by, PrintReason reason) {}
