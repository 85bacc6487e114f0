package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.ServedTest;

/** The API as a stranger meets it: over a socket, with nothing but docs/api.md in hand. */
@ServedTest
class ApiOverHttpTest {

    private static final Path DOCUMENT = Path.of("docs", "api.md");

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    @Test
    void theWorkedExampleRunsAsItStands() throws Exception {
        var script = "set -eu -o pipefail\n" + example().replace("http://localhost:8080", "http://localhost:" + port);
        var output = folder.resolve("output");
        var bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var said = Files.readAllLines(output);
        assertThat(bash.exitValue()).as(said.toString()).isZero();
        assertThat(said).noneMatch(line -> line.contains("/problems/"));
        assertThat(states(said))
                .containsExactly("IN_PROGRESS", "IN_PROGRESS", "RESULT_READY", "RETURNED", "RETURNED", "RETURNED");
        assertThat(Files.readString(folder.resolve("slip.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, , 401, /problems/not-signed-in",
        "GET, /procedures?q=%00, , 400, /problems/malformed",
        "GET, /procedures/9.999999, , 404, /problems/not-found",
        "GET, /procedures?cursor=x, , 422, /problems/invalid-input",
        "DELETE, /deadlines, , 401, /problems/not-signed-in",
        "POST, /deadlines, text/plain, 415, about:blank",
        "POST, /tokens, application/json, 401, /problems/not-signed-in",
    })
    void whatDoesNotFitIsAProblemAndNeverAPage(String method, String path, String type, int status, String problem)
            throws Exception {
        var request = request(path).method(method, BodyPublishers.ofString("{}"));
        if (type != null) {
            request.header("Content-Type", type);
        }

        expect(request, status, problem);
    }

    @Test
    void aWrongMethodAndAFormatWeDoNotSpeakAreSaidAsSuch() throws Exception {
        var token = json.readTree(send(request("/tokens")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                        {"username": "052185001234", "password": "mot-cua-2021"}""")))
                        .body())
                .path("token")
                .asString();

        var method = expect(
                request("/dossiers")
                        .header("Authorization", "Bearer " + token)
                        .method("DELETE", BodyPublishers.noBody()),
                405,
                "about:blank");
        assertThat(method.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "POST"));
        expect(request("/procedures").header("Accept", "application/xml"), 406, "about:blank");
        expect(request("/nothing").header("Authorization", "Bearer " + token), 404, "/problems/not-found");
        expect(request("/procedures").header("Authorization", "Bearer mc_made-up"), 401, "/problems/not-signed-in");
    }

    private HttpResponse<String> expect(HttpRequest.Builder request, int status, String problem) throws Exception {
        var answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var told = json.readTree(answer.body());
        assertThat(told.path("type").asString()).isEqualTo(problem);
        assertThat(told.path("status").asInt()).isEqualTo(status);
        assertThat(told.path("detail").asString()).isNotBlank();
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String example() throws IOException {
        var document = Files.readString(DOCUMENT);
        var from = document.indexOf("```bash\n") + "```bash\n".length();
        return document.substring(from, document.indexOf("```", from));
    }

    private List<String> states(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> json.readTree(line).path("state").asString(""))
                .filter(state -> !state.isEmpty())
                .toList();
    }
}
