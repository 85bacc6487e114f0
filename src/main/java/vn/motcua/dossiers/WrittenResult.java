package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierView.ResultView;

/** A result that was decided in words, without a file. */
public record WrittenResult(
        DossierView dossier, ResultView result, @Nullable OnBehalf onBehalf, String text) {}
