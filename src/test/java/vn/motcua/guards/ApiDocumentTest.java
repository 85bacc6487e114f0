package vn.motcua.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.SampleTest;

/** docs/api.md says of every operation and every problem what the API says of itself. */
@SampleTest
class ApiDocumentTest {

    private static final String DOCUMENT = "docs/api.md";
    private static final Pattern PROBLEM = Pattern.compile("`(/problems/[a-z-]+)`");

    @Autowired
    WebApplicationContext application;

    @Autowired
    JsonMapper json;

    @Test
    void everyOperationStandsWithWhoMayCallIt() throws Exception {
        var rows = new TreeMap<String, String>();
        var ids = new ArrayList<String>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var told = operation.getValue();
                    var call = operation.getKey().toUpperCase(Locale.ROOT) + ' ' + path.getKey();
                    var who = told.path("description").asString("");
                    var what = told.path("summary").asString("");
                    assertThat(List.of(who, what))
                            .as("who may call %s (the description of its @Operation), and what it does", call)
                            .noneMatch(String::isBlank);
                    ids.add(told.path("operationId").asString(""));
                    rows.put(
                            path.getKey() + ' ' + operation.getKey(),
                            "| `%s` | %s | %s |".formatted(call.replaceFirst("/api/v1", ""), who, what));
                }));
        assertThat(ids).as("names for programs").doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        var lines = new ArrayList<>(List.of("| under `/api/v1` | who | what |", "|---|---|---|"));
        lines.addAll(rows.values());

        Golden.part(DOCUMENT, "operations", lines);
    }

    @Test
    void everyProblemIsExplained() throws Exception {
        var told = problems(Files.readString(Path.of(DOCUMENT)));

        assertThat(told).isEqualTo(problems(description().toString()));
    }

    private JsonNode description() throws Exception {
        var answer = MockMvcBuilders.webAppContextSetup(application)
                .build()
                .perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse();
        return json.readTree(answer.getContentAsByteArray());
    }

    private static TreeSet<String> problems(String text) {
        var found = new TreeSet<String>();
        PROBLEM.matcher(text).results().map((MatchResult one) -> one.group(1)).forEach(found::add);
        return found;
    }
}
