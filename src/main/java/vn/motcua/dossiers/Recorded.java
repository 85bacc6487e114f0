package vn.motcua.dossiers;

/** What an action is about to write, and the answer that is true once that is written. */
record Recorded(Batch rows, Standing standing) {}
