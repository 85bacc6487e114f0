package vn.motcua.dossiers;

/** What an action is about to write, the answer that is true once that is written, and what is told of it then. */
record Recorded(Batch rows, Standing standing, DossierActed acted) {}
