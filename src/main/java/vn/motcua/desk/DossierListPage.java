package vn.motcua.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierSearch.Query;
import vn.motcua.dossiers.DossierSearch.Row;
import vn.motcua.dossiers.DossierState;
import vn.motcua.mirrors.MirrorSearch;
import vn.motcua.web.Choice;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/**
 * Dossiers found by number, name, identity number or state, newest first.
 *
 * @param next null on the last page
 * @param elsewhere dossiers of exactly this number that ministries' own systems process
 */
public record DossierListPage(
        Query query, List<Row> rows, @Nullable String next, List<MirrorSearch.Row> elsewhere, Dues dues)
        implements Page {

    @Override
    public String template() {
        return "desk/dossiers";
    }

    public String text() {
        return query.text() == null ? "" : query.text();
    }

    public List<Choice> states() {
        return Stream.of(DossierState.values())
                .map(state -> new Choice(state.name(), state.label()))
                .toList();
    }

    /** Address of this list under another path or page. */
    public String address(String path, @Nullable String after) {
        return path + "?q=" + Link.query(text())
                + (query.state() == null ? "" : "&state=" + query.state())
                + (query.overdueOnly() ? "&overdue=true" : "")
                + (after == null ? "" : "&after=" + Link.query(after));
    }
}
