package vn.motcua.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ProcedureDocument;
import vn.motcua.procedures.ProcedureJson;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.PublishRevision;
import vn.motcua.vocabulary.Actor;

/**
 * The procedures of the sample province, one document a file under {@code sample/procedures}. They are published in the
 * order of their codes, so that the last one's being there means that none is missing.
 */
@Component
@Order(30)
class SampleProcedures implements SamplePart {

    private static final Actor BY = new Actor.Machine("Tỉnh mẫu");
    private static final String DOCUMENTS = "classpath:sample/procedures/*.json";

    private final Procedures procedures;
    private final PublishRevision publishRevision;

    SampleProcedures(Procedures procedures, PublishRevision publishRevision) {
        this.procedures = procedures;
        this.publishRevision = publishRevision;
    }

    @Override
    public boolean loaded() {
        var last = String.valueOf(files().getLast().getFilename());
        return procedures.find(last.substring(0, last.lastIndexOf('.'))).isPresent();
    }

    @Override
    public void load() {
        documents().forEach(document -> publishRevision.publish(document, BY));
    }

    static List<ProcedureDocument> documents() {
        return files().stream().map(SampleProcedures::read).toList();
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(DOCUMENTS))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcedureDocument read(Resource file) {
        try (var content = file.getInputStream()) {
            return ProcedureJson.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
