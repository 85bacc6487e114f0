package vn.motcua.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierView;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Paper.Check;
import vn.motcua.dossiers.Paper.Form;
import vn.motcua.dossiers.RequestSupplement.MissingPaper;
import vn.motcua.dossiers.ReusablePapers.Reusable;
import vn.motcua.dossiers.Tick;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;

/** The officer's ticks over all required documents of a case: they say what is handed in, and write the supplement letter. */
public record Ticks(List<TickRow> rows) {

    /** The ticks on what was filed. */
    static Ticks of(DossierView dossier, Typed typed) {
        return new Ticks(dossier.procedure().documentsOf(dossier.chosenCase().code()).stream()
                .map(document -> {
                    var filed = dossier.filed().papers().stream()
                            .filter(paper -> paper.paper().document() == document.no())
                            .findFirst();
                    return new TickRow(
                            document,
                            filed.map(DossierView.PaperView::paper).orElse(null),
                            filed.map(DossierView.PaperView::files).orElse(List.of()),
                            List.of(),
                            typed);
                })
                .toList());
    }

    /**
     * The ticks on what lies on the counter.
     *
     * @param reusable what the person need not bring again
     * @param files gives those taken in for a document
     */
    static Ticks atCounter(
            ProcedureDocument procedure,
            String caseCode,
            Typed typed,
            List<Reusable> reusable,
            Function<RequiredDocument, List<StoredFile>> files) {
        return new Ticks(procedure.documentsOf(caseCode).stream()
                .map(document -> new TickRow(
                        document,
                        null,
                        files.apply(document),
                        reusable.stream()
                                .filter(one -> one.document() == document.no())
                                .toList(),
                        typed))
                .toList());
    }

    /** What is typed when every mandatory paper is there in the usual form, and all that is there fits. */
    Typed allFit(Typed typed) {
        var fitting = typed;
        for (var row : rows) {
            var form = row.form() == Form.NONE && row.document().mandatory() ? row.expected() : row.form();
            if (form != Form.NONE) {
                fitting = fitting.with(row.field("form"), form.name()).with(row.field("check"), Check.FITS.name());
            }
        }
        return fitting;
    }

    List<Paper> papers() {
        return rows.stream().map(TickRow::paper).toList();
    }

    /** What was found about papers that were filed before. */
    List<Tick> found() {
        return rows.stream()
                .map(TickRow::paper)
                .map(paper -> new Tick(paper.document(), paper.form(), paper.copies(), paper.check(), paper.remark()))
                .toList();
    }

    /** What has to be supplemented: every paper that does not fit, and every mandatory one that is not there. */
    List<MissingPaper> missing() {
        var missing = new ArrayList<MissingPaper>();
        for (var row : rows) {
            if (row.check() == Check.DOES_NOT_FIT) {
                missing.add(new MissingPaper(row.document().no(), row.remark().strip()));
            } else if (row.form() == Form.NONE && row.document().mandatory()) {
                missing.add(new MissingPaper(
                        row.document().no(),
                        row.remark().isBlank()
                                ? "Chưa có, cần nộp"
                                : row.remark().strip()));
            }
        }
        return missing;
    }

    /** What the officer ticked as not fitting, for a request while the dossier is processed. */
    List<MissingPaper> unfit() {
        return missing().stream()
                .filter(paper -> rows.stream()
                        .anyMatch(row -> row.document().no() == paper.document() && row.check() == Check.DOES_NOT_FIT))
                .toList();
    }

    /** Papers that were brought to the counter now: those with a form on paper chosen. */
    List<Paper> newlyOnPaper() {
        return rows.stream()
                .<Paper>mapMulti((row, next) -> {
                    var form = row.brought();
                    if (form != null) {
                        next.accept(
                                new Paper(row.document().no(), form, row.copies(), Check.NOT_CHECKED, null, List.of()));
                    }
                })
                .toList();
    }
}
