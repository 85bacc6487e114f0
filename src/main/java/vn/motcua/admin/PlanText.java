package vn.motcua.admin;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.reorganisation.Plan;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.JsonBounds;
import vn.motcua.web.Faults;

/** A plan as the JSON text an administrator edits. */
final class PlanText {

    static final String FIELD = "document";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JsonBounds())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlanText() {}

    static String write(Plan plan) {
        return JSON.writeValueAsString(plan);
    }

    static Plan read(String text) {
        if (text.isBlank()) {
            throw new InvalidInput(FIELD, "Dán nội dung JSON của phương án.");
        }
        try {
            return JSON.readValue(text, Plan.class);
        } catch (JacksonException e) {
            throw new InvalidInput(
                    FIELD,
                    "Không đọc được JSON tại dòng %d, cột %d."
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    /** All faults lie in the one text field; where in it is said in words. */
    static Faults inField(InvalidInput input) {
        return new Faults(List.copyOf(input.faults().stream()
                .map(fault -> new InvalidInput.Fault(
                        FIELD, fault.field().equals(FIELD) ? fault.message() : fault.field() + ": " + fault.message()))
                .toList()));
    }
}
