package vn.motcua.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells which properties an answer always has: those of a record that are not {@link Nullable}. Requests say so themselves. */
@Component
class AlwaysPresent implements OpenApiCustomizer {

    private final SchemaNames names;

    AlwaysPresent(SchemaNames names) {
        this.names = names;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void customise(OpenAPI description) {
        var schemas = description.getComponents().getSchemas();
        var sent = new HashSet<String>();
        description.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .map(RequestBody::getContent)
                .map(Content::values)
                .flatMap(contents -> contents.stream().map(MediaType::getSchema))
                .forEach(schema -> follow(schema, schemas, sent));
        schemas.forEach((name, schema) -> {
            var type = names.typeOf(name);
            if (type != null && type.isRecord() && !sent.contains(name)) {
                schema.setRequired(present(type));
            }
        });
    }

    private static List<String> present(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    @SuppressWarnings("rawtypes")
    private static void follow(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> seen) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (seen.add(name)) {
                follow(schemas.get(name), schemas, seen);
            }
        }
        follow(schema.getItems(), schemas, seen);
        inside(schema).forEach(part -> follow(part, schemas, seen));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Stream<Schema> inside(Schema schema) {
        return schema.getProperties() == null
                ? Stream.of()
                : ((Map<String, Schema>) schema.getProperties()).values().stream();
    }
}
