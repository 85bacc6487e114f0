package vn.motcua.portal;

import vn.motcua.web.Page;

/** A page of fixed text: its whole content is its template. */
public record TextPage(String template) implements Page {

    @Override
    public boolean impersonal() {
        return true;
    }
}
