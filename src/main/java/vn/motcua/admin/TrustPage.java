package vn.motcua.admin;

import java.util.List;
import vn.motcua.signatures.TrustedIssuer;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/** The authorities trusted in the province. */
public record TrustPage(List<TrustedIssuer> issuers, Faults faults) implements Page {

    @Override
    public String template() {
        return "admin/trust";
    }
}
