package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.web.Faults;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/**
 * A form of the administration: some questions under one another. All look alike, so they are told as data.
 *
 * @param province whether a province administrator reads it
 * @param note what the change brings about; null when it speaks for itself
 * @param typed what stands in the fields, by name
 * @param button what the button says
 */
public record FormPage(
        boolean province,
        Link back,
        String title,
        @Nullable String note,
        String action,
        List<Field> fields,
        String button,
        Map<String, String> typed,
        Faults faults)
        implements Page {

    public FormPage(
            boolean province,
            Link back,
            String title,
            @Nullable String note,
            String action,
            List<Field> fields,
            String button) {
        this(province, back, title, note, action, fields, button, Map.of(), Faults.NONE);
    }

    @Override
    public String template() {
        return "admin/form";
    }

    FormPage filledIn(Map<String, String> values) {
        return new FormPage(province, back, title, note, action, fields, button, values, faults);
    }

    /** The same form with what was typed and what is wrong with it. */
    FormPage refused(Map<String, String> values, InvalidInput input) {
        return new FormPage(province, back, title, note, action, fields, button, values, Faults.of(input));
    }
}
