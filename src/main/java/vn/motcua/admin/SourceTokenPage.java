package vn.motcua.admin;

import vn.motcua.mirrors.SourceSystem;
import vn.motcua.mirrors.SourceTokens.IssuedToken;
import vn.motcua.web.Page;

/** A new token of a source system, shown this once. */
public record SourceTokenPage(SourceSystem source, IssuedToken token) implements Page {

    @Override
    public String template() {
        return "admin/source-token";
    }
}
