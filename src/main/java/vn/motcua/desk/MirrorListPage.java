package vn.motcua.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.mirrors.MirrorSearch.Query;
import vn.motcua.mirrors.MirrorSearch.Row;
import vn.motcua.mirrors.MirroredState;
import vn.motcua.mirrors.SourceSystem;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/**
 * Mirrored dossiers, the latest received first.
 *
 * @param next cursor of the page after; null on the last
 * @param later whether pages come before this one
 * @param silent sources of what is shown that have been silent for too long
 */
public record MirrorListPage(
        Query query,
        List<Row> rows,
        @Nullable String next,
        boolean later,
        List<SourceSystem> silent,
        Dues dues,
        Faults faults)
        implements Page {

    @Override
    public String template() {
        return "desk/mirrors";
    }

    public String text() {
        return query.text() == null ? "" : query.text();
    }

    public String procedure() {
        return query.procedureCode() == null ? "" : query.procedureCode();
    }

    /** Whether nothing narrows the list. */
    public boolean whole() {
        return text().isEmpty() && procedure().isEmpty() && query.state() == null && !query.lateOnly();
    }

    public List<Choice> states() {
        return Stream.of(MirroredState.values())
                .map(state -> new Choice(state.name(), state.label()))
                .toList();
    }

    /** How a row keeps its due time; told for running ones only. */
    public DueTag due(Row row) {
        return dues.tag(row.due());
    }

    /** Address of the page after; null on the last. */
    public @Nullable String nextPage() {
        return next == null
                ? null
                : "/desk/mirrors?q=%s&procedure=%s%s%s&after=%s"
                        .formatted(
                                Link.query(text()),
                                Link.query(procedure()),
                                query.state() == null ? "" : "&state=" + query.state(),
                                query.lateOnly() ? "&late=true" : "",
                                Link.query(next));
    }

    public static String address(Row row) {
        return "/desk/mirrors/%s/%s".formatted(row.source(), row.number());
    }
}
