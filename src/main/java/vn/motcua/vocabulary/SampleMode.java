package vn.motcua.vocabulary;

/** Whether this is the sample province ({@code MOTCUA_SAMPLE=true}), where accounts and passwords are shown to everybody. */
public record SampleMode(boolean on) {}
