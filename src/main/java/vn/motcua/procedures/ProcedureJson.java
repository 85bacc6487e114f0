package vn.motcua.procedures;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.JsonBounds;

/** The JSON form of a {@link ProcedureDocument}: export, import, storage. Described in docs/procedure-document.md. */
public final class ProcedureJson {

    private static final JsonMapper STORED = JsonMapper.builder()
            .addModule(new JsonBounds())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** A property we do not know is an error in what a person wrote, but not in what an older version stored. */
    private static final JsonMapper GIVEN = STORED.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProcedureJson() {}

    /** Reads one document; throws {@link InvalidInput} with the JSON path of what does not fit. */
    public static ProcedureDocument read(InputStream json) {
        try {
            var document = GIVEN.readValue(json, ProcedureDocument.class);
            if (document == null) {
                throw new InvalidInput("", "Tệp trống, cần một đối tượng JSON mô tả thủ tục");
            }
            return document;
        } catch (JacksonException e) {
            throw misread(e);
        }
    }

    /** Writes one document, indented, in UTF-8; the stream stays open. */
    public static void write(ProcedureDocument document, OutputStream out) {
        GIVEN.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, document);
    }

    static String stored(ProcedureDocument document) {
        return STORED.writeValueAsString(document);
    }

    static ProcedureDocument fromStored(String json) {
        return STORED.readValue(json, ProcedureDocument.class);
    }

    static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidInput misread(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        var place = e.getLocation();
        return new InvalidInput(
                path.toString(),
                "Không đọc được JSON tại dòng %d, cột %d: %s"
                        .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
    }
}
