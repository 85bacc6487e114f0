package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.RevisionEffect;
import vn.motcua.procedures.RevisionSummary;
import vn.motcua.web.Page;

/**
 * What publishing would do, before it is done.
 *
 * @param document what would be published, as JSON
 * @param base number of the revision it was made from
 * @param changed the parts that differ from the revision published last, in words
 * @param gaps steps that nobody could do today
 * @param lanes the route as a picture; null without one
 * @param overtaken the revision somebody published meanwhile; null when nobody did
 */
public record EffectPage(
        String code,
        String name,
        String document,
        int base,
        RevisionEffect effect,
        List<String> changed,
        List<String> gaps,
        @Nullable Lanes lanes,
        @Nullable RevisionSummary overtaken)
        implements Page {

    @Override
    public String template() {
        return "admin/effect";
    }

    @Override
    public int status() {
        return overtaken == null ? 200 : 409;
    }

    /** The same after somebody was faster; publishing now would replace theirs. */
    EffectPage overtakenBy(RevisionSummary revision) {
        return new EffectPage(code, name, document, revision.no(), effect, changed, gaps, lanes, revision);
    }
}
