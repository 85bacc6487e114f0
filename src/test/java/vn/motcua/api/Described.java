package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds the API's description against what is really sent and answered, so that every test of the API proves it. */
final class Described {

    private final JsonNode description;

    Described(JsonNode description) {
        this.description = description;
    }

    /** Fails unless the description knows the operation, this answer of it, and, where it was taken, what was sent. */
    void covers(String method, String path, @Nullable JsonNode sent, ApiCaller.Answer answer) {
        var operation = operation(method, path);
        var response = operation.path("responses").path(Integer.toString(answer.status()));
        assertThat(response.isObject())
                .as("%s %s describes %d: %s", method, path, answer.status(), answer.body())
                .isTrue();
        if (answer.status() != 204) {
            var schema = schema(response.path("content"), answer.type());
            assertThat(schema.isMissingNode())
                    .as("%s %s describes %d as %s", method, path, answer.status(), answer.type())
                    .isFalse();
            if (answer.type().contains("json")) {
                assertThat(faults(schema, answer.body(), ""))
                        .as("answer of %s %s", method, path)
                        .isEmpty();
            }
        }
        if (sent != null && answer.status() < 300) {
            assertThat(faults(operation.at("/requestBody/content/application~1json/schema"), sent, ""))
                    .as("body of %s %s", method, path)
                    .isEmpty();
        }
    }

    private JsonNode operation(String method, String path) {
        var plain = path.replaceFirst("\\?.*", "");
        var operations = description.path("paths").properties().stream()
                .filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+"), plain))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(operations).as("described as %s %s", method, plain).hasSize(1);
        return operations.getFirst();
    }

    private static JsonNode schema(JsonNode content, String type) {
        var plain = type.replaceFirst(";.*", "");
        return content.has(plain)
                ? content.path(plain).path("schema")
                : content.path("*/*").path("schema");
    }

    private List<String> faults(JsonNode described, JsonNode value, String where) {
        var schema = described.has("$ref")
                ? description.at(described.path("$ref").asString().substring(1))
                : described;
        if (schema.has("oneOf")) {
            return schema.path("oneOf")
                            .valueStream()
                            .anyMatch(one -> faults(one, value, where).isEmpty())
                    ? List.of()
                    : List.of(where + " is none of those described: " + value);
        }
        var faults = new ArrayList<String>();
        var type = schema.path("type").asString("");
        if (!type.isEmpty() && !type.replace("integer", "number").equals(kind(value))) {
            faults.add("%s is no %s: %s".formatted(where, type, value));
        }
        if (schema.has("enum") && !schema.path("enum").valueStream().toList().contains(value)) {
            faults.add("%s has an unknown value: %s".formatted(where, value));
        }
        if (value.isArray()) {
            value.forEach(item -> faults.addAll(faults(schema.path("items"), item, where + "[]")));
        }
        var isAnything = !schema.has("properties") && !schema.has("additionalProperties");
        if (value.isObject() && !isAnything) {
            faults.addAll(properties(schema, value, where));
        }
        return faults;
    }

    private static String kind(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private List<String> properties(JsonNode schema, JsonNode value, String where) {
        var faults = new ArrayList<String>();
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> faults.add(where + "." + name + " is not there"));
        value.properties().forEach(property -> {
            var name = where + "." + property.getKey();
            var known = schema.path("properties").path(property.getKey());
            var more = schema.path("additionalProperties");
            if (known.isObject()) {
                faults.addAll(faults(known, property.getValue(), name));
            } else if (more.isObject()) {
                faults.addAll(faults(more, property.getValue(), name));
            } else {
                faults.add(name + " is not described");
            }
        });
        return faults;
    }
}
