package vn.motcua.procedures;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Our own export: the document itself. */
final class DocumentRecord implements SourceProcedure.Format {

    @Override
    public boolean fits(JsonNode json) {
        return json.has("code") && json.has("name");
    }

    @Override
    public SourceProcedure read(JsonNode json) {
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return new SourceProcedure(ProcedureJson.read(new ByteArrayInputStream(bytes)), List.of());
    }
}
