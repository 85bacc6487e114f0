package vn.motcua.portal;

import vn.motcua.web.Page;

/** Asks before a draft is thrown away. */
public record DiscardPage(FilingDraft draft) implements Page {

    @Override
    public String template() {
        return "portal/draft-discard";
    }
}
