package vn.motcua.api;

import org.jspecify.annotations.Nullable;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.Officer;
import vn.motcua.vocabulary.InvalidInput;

/** Officers as the API names them: by the name they sign in with. */
final class Usernames {

    private Usernames() {}

    /** Throws {@link InvalidInput} for the field when nobody has that name. */
    static long id(Agencies agencies, String field, @Nullable String username) {
        return agencies.officerByUsername(username == null ? "" : username)
                .map(Officer::id)
                .orElseThrow(() ->
                        new InvalidInput(field, "Không có cán bộ nào tên đăng nhập là “%s”.".formatted(username)));
    }
}
