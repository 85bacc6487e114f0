package vn.motcua.desk;

import vn.motcua.web.Tone;

/** How much working time is left, in words and a tone, and the moment itself. */
public record DueTag(String text, Tone tone, String moment) {}
