package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedurePage;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.web.Choice;
import vn.motcua.web.Page;

/** Procedures as found, a page at a time. */
public record ProcedureListPage(ProcedureQuery query, ProcedurePage found, List<Choice> sectors) implements Page {

    @Override
    public String template() {
        return "admin/procedures";
    }

    /** How many there are, in words. */
    public String count() {
        return Words.count(found.count()) + (found.more() ? "+" : "");
    }

    public @Nullable String next() {
        return found.next() == null
                ? null
                : "/admin/procedures?q=%s&sector=%s&after=%s"
                        .formatted(words(query.q()), words(query.sector()), words(found.next()));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : Words.query(text);
    }
}
