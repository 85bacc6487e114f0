package vn.motcua.portal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.procedures.ProcedurePage;
import vn.motcua.procedures.ProcedureQuery;
import vn.motcua.web.Choice;
import vn.motcua.web.Page;

/** What was found in the catalogue, with the wishes that led there. */
public record CataloguePage(
        ProcedureQuery query, ProcedurePage found, List<Choice> sectors, List<Choice> agencies, List<Choice> levels)
        implements Page {

    @Override
    public String template() {
        return "portal/procedures";
    }

    @Override
    public boolean impersonal() {
        return true;
    }

    /** Whether anything narrows the list beside the words. */
    public boolean filtered() {
        return query.sector() != null || query.agency() != null || query.level() != null;
    }

    public String title() {
        return query.q() == null ? "Thủ tục hành chính" : "Tìm “" + query.q() + "”";
    }

    /** How many there are, in words. */
    public String count() {
        var number = Words.count(found.count());
        return found.more() ? "Hơn " + number + " thủ tục" : number + " thủ tục";
    }

    /** The same wishes, one page on; null on the last page. */
    public @Nullable String next() {
        return found.next() == null ? null : address(found.next());
    }

    /** Back to the first page; null when this is it. Further back the browser itself knows the way. */
    public @Nullable String first() {
        return query.cursor() == null ? null : address(null);
    }

    private String address(@Nullable String cursor) {
        var uri = UriComponentsBuilder.fromPath("/procedures");
        with(uri, "q", query.q());
        with(uri, "sector", query.sector());
        with(uri, "agency", query.agency());
        with(uri, "level", query.level() == null ? null : query.level().name());
        with(uri, "after", cursor);
        return uri.encode().build().toUriString();
    }

    private static void with(UriComponentsBuilder uri, String name, @Nullable String value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
