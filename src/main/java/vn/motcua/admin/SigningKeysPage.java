package vn.motcua.admin;

import java.util.List;
import vn.motcua.signatures.SigningKey;
import vn.motcua.web.Choice;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/**
 * The signing keys of one owner, with the form for another.
 *
 * @param owner whose they are, and the way back to them
 * @param tokens names of the PKCS#11 tokens on the server
 */
public record SigningKeysPage(
        boolean province, Link owner, String path, List<SigningKey> keys, List<String> tokens, Faults faults)
        implements Page {

    @Override
    public String template() {
        return "admin/signing-keys";
    }

    public List<Choice> tokenChoices() {
        return tokens.stream().map(name -> new Choice(name, name)).toList();
    }
}
