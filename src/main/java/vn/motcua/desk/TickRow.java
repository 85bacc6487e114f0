package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnameseTime;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Paper.Check;
import vn.motcua.dossiers.Paper.Form;
import vn.motcua.dossiers.ReusablePapers.Reusable;
import vn.motcua.procedures.ProcedureDocument.RequiredDocument;
import vn.motcua.web.Choice;

/**
 * A required document with what the officer ticks: in which form it is there, and whether it fits.
 *
 * @param handedIn what was filed for it; null when nothing was
 * @param files what is there as files: filed before, or taken in with this form
 * @param reusable what the person need not bring again for it
 */
public record TickRow(
        RequiredDocument document,
        @Nullable Paper handedIn,
        List<StoredFile> files,
        List<Reusable> reusable,
        Typed typed) {

    public static final List<Form> FORMS =
            List.of(Form.NONE, Form.ORIGINAL, Form.CERTIFIED_COPY, Form.PLAIN_COPY, Form.FILE);

    /** Name of a field of this row, e.g. {@code papers.3.check}. */
    public String field(String part) {
        return "papers." + document.no() + "." + part;
    }

    public Form form() {
        if (reused() != null) {
            return Form.FILE;
        }
        var typedForm = typed.choice(Form.class, field("form"));
        if (typedForm != null) {
            return typedForm;
        }
        return handedIn != null ? handedIn.form() : files.isEmpty() ? Form.NONE : Form.FILE;
    }

    /** What was picked to be used again; null when it is handed in now. */
    public @Nullable Reusable reused() {
        var from = typed.text(field("reuse"));
        return reusable.stream()
                .filter(one -> one.from().value().equals(from))
                .findFirst()
                .orElse(null);
    }

    /** What may be picked to be used again, in words. */
    public List<Choice> reuses() {
        return reusable.stream()
                .map(one -> new Choice(
                        one.from().value(),
                        "Dùng lại từ hồ sơ %s, nhận %s, còn dùng đến %s"
                                .formatted(
                                        one.from(),
                                        VietnameseTime.date(one.received()),
                                        VietnameseTime.date(one.until()))))
                .toList();
    }

    public boolean kept() {
        return typed.text(field("kept")).equals("true");
    }

    /** How far it is electronic as ticked now; null while nothing is there. */
    public Paper.@Nullable Digitisation digitisation() {
        return paper().digitisation();
    }

    /** The form of a paper brought to the counter as a supplement; null when it was not. */
    @Nullable
    Form brought() {
        var brought = typed.choice(Form.class, field("brought"));
        return brought == Form.NONE ? null : brought;
    }

    public Check check() {
        var typedCheck = typed.choice(Check.class, field("check"));
        if (typedCheck != null) {
            return typedCheck;
        }
        return handedIn != null ? handedIn.check() : Check.NOT_CHECKED;
    }

    public String remark() {
        return typed.or(field("remark"), handedIn == null ? null : handedIn.remark());
    }

    public int copies() {
        var copies = typed.text(field("copies"));
        if (copies.matches("\\d{1,3}")) {
            return Integer.parseInt(copies);
        }
        return handedIn != null && handedIn.copies() > 0 ? handedIn.copies() : expectedCopies();
    }

    public String fileIds() {
        return String.join(",", files.stream().map(file -> file.id().toString()).toList());
    }

    /** The form a complete dossier would have it in, for "all there and fitting". */
    public Form expected() {
        return document.originals() > 0 || document.copies() == 0 ? Form.ORIGINAL : Form.CERTIFIED_COPY;
    }

    /** "1 bản chính, 2 bản sao"; empty when the source states no number. */
    public String asked() {
        var originals = document.originals() > 0 ? document.originals() + " bản chính" : "";
        var copies = document.copies() > 0 ? document.copies() + " bản sao" : "";
        return originals + (originals.isEmpty() || copies.isEmpty() ? "" : ", ") + copies;
    }

    private int expectedCopies() {
        return Math.max(1, Math.max(document.originals(), document.copies()));
    }

    /** The paper as ticked. */
    Paper paper() {
        var form = form();
        var reused = reused();
        var onPaper = form != Form.NONE && form != Form.FILE;
        return new Paper(
                document.no(),
                form,
                onPaper ? copies() : 0,
                check(),
                remark().isBlank() ? null : remark().strip(),
                reused == null ? files.stream().map(StoredFile::id).toList() : reused.files(),
                kept() ? true : null,
                reused == null ? null : reused.from());
    }
}
