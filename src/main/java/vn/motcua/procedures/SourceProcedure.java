package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A record understood: the document it makes and what an operator should look at.
 *
 * @param doubts in Vietnamese, each a clause without a full stop
 */
record SourceProcedure(ProcedureDocument document, List<String> doubts) {

    /** A format of procedure records; a new source is a new implementation. */
    interface Format {

        boolean fits(JsonNode json);

        SourceProcedure read(JsonNode json);
    }

    static List<Format> formats() {
        return List.of(new PortalRecord(), new RegisterRecord(), new DocumentRecord());
    }

    /** Every field of the record that no reader knows, so that nothing is lost. */
    static List<ProcedureDocument.SourceText> unknownFields(JsonNode json, Set<String> known) {
        var texts = new ArrayList<ProcedureDocument.SourceText>();
        for (var field : json.properties()) {
            if (!known.contains(field.getKey()) && !field.getValue().isNull()) {
                var value = field.getValue();
                texts.add(new ProcedureDocument.SourceText(
                        field.getKey(), value.isString() ? value.stringValue() : value.toString(), false));
            }
        }
        return texts;
    }

    /** A text field, without blanks around it; empty when missing. */
    static String text(JsonNode json, String field) {
        var value = json.path(field);
        return value.isString() ? value.stringValue().replace('\u00a0', ' ').strip() : "";
    }

    /** Names are one line. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
