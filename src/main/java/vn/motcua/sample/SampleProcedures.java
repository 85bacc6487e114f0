package vn.motcua.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedures.ProcedureDocument;

/** The procedures of the sample province, one document a file under {@code sample/procedures}, in the order of their codes. */
@Component
class SampleProcedures {

    private static final String DOCUMENTS = "classpath:sample/procedures/*.json";

    private final JsonMapper json;

    SampleProcedures(JsonMapper json) {
        this.json = json;
    }

    List<ProcedureDocument> documents() {
        return Arrays.stream(files()).map(this::read).toList();
    }

    private Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(DOCUMENTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcedureDocument read(Resource file) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, ProcedureDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
