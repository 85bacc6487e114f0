package vn.motcua.accounts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only a page of this site, never the address an attacker put into a link. */
public final class ReturnTo {

    /** A path whose segments are not empty, so no host can stand at its front, and perhaps a query; printable ASCII only. */
    private static final Pattern LOCAL =
            Pattern.compile("/|(/[\\x21-\\x7e&&[^/\\\\?#]]+){1,20}/?(\\?[\\x21-\\x7e&&[^\\\\#]]{0,1000})?");

    private ReturnTo() {}

    /** The wanted page if it is one of ours, else the other. */
    public static String safe(@Nullable String wanted, String otherwise) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : otherwise;
    }
}
