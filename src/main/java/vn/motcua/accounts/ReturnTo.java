package vn.motcua.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only a page of this site, never the address an attacker put into a link. */
public final class ReturnTo {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private ReturnTo() {}

    /** The wanted page if it is one of ours, else the other. */
    public static String safe(@Nullable String wanted, String otherwise) {
        return wanted != null && isLocal(wanted) ? wanted : otherwise;
    }

    private static boolean isLocal(String wanted) {
        if (!LOCAL.matcher(wanted).matches() && !wanted.equals("/")) {
            return false;
        }
        try {
            var address = new URI(wanted).normalize();
            return !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && !address.toString().startsWith("//");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
