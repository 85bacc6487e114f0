package vn.motcua.dossiers;

/** What an action is about to write, the answer that is true once that is written, and what listeners are told. */
record Recorded(Batch rows, Standing standing, DossierMoved moved) {}
