package vn.motcua.admin;

import org.jspecify.annotations.Nullable;
import vn.motcua.web.Faults;
import vn.motcua.web.Page;

/**
 * A whole procedure edited as one JSON document.
 *
 * @param code the procedure that is edited; null for a new one
 * @param base number of the revision it was made from; 0 for a new one
 */
public record DocumentPage(@Nullable String code, int base, String document, Faults faults) implements Page {

    @Override
    public String template() {
        return "admin/document";
    }

    public String title() {
        return code == null ? "Thêm thủ tục" : "Sửa thủ tục " + code;
    }
}
