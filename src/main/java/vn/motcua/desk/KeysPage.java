package vn.motcua.desk;

import vn.motcua.web.Page;

/** The keys of the desk. */
public record KeysPage() implements Page {

    @Override
    public String template() {
        return "desk/keys";
    }

    @Override
    public boolean impersonal() {
        return true;
    }
}
