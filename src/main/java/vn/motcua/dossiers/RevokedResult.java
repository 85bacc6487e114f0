package vn.motcua.dossiers;

import vn.motcua.dossiers.DossierView.ResultView;

/** A result that was taken back before it was handed out, with where in the route it was made. */
record RevokedResult(ResultView view, Move.ResultPlace place) {}
