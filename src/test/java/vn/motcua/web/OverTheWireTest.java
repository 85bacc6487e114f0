package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.ServedTest;
import vn.motcua.accounts.DemoAccounts;

/** What only a real server does: read forms of many parts, refuse what is too long, serve one browser's requests at once. */
@ServedTest
class OverTheWireTest {

    private static final String LAN = "0905100001";
    private static final String BOUNDARY = "between-the-parts";

    @LocalServerPort
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void aFormWithoutItsTokenIsToldApartFromAnUnknownAddress() throws Exception {
        var answer = send(form("/sign-out", "x=y"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Phiên làm việc đã hết");
    }

    @Test
    void aFormMayHaveAsManyPartsAsACounterWithThirtyPapersSends() throws Exception {
        var parts = IntStream.range(0, 200).mapToObj(no -> part("name=\"papers." + no + ".copies\"", "1"));

        assertThat(send(multipart("/desk/reception", parts)).statusCode()).isEqualTo(403);
    }

    @Test
    void aLongVietnameseNameDoesNotMakeAFileTooLarge() throws Exception {
        var name = "Đơn đề nghị cấp giấy phép xây dựng ".repeat(7) + ".pdf";
        var request = multipart("/api/v1/files", Stream.of(part("name=\"file\"; filename=\"" + name + "\"", "%PDF")))
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "a long name");

        problem(send(request), 422, "invalid-input");
    }

    @Test
    void aFileAboveTheLimitIsAProblemOfTheApiToo() throws Exception {
        var request = multipart(
                        "/api/v1/files", Stream.of(part("name=\"file\"; filename=\"a.pdf\"", "0".repeat(41 << 20))))
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "a file too large");

        problem(send(request), 413, "too-large");
    }

    @Test
    void aFileWithoutANameOneCanReadIsMalformedAndNoFaultOfOurs() throws Exception {
        var request = multipart("/api/v1/files", Stream.of(part("name=\"file\"; filename=\"a\0b.pdf\"", "%PDF")))
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "a file with a NUL in its name");

        problem(send(request), 400, "malformed");
    }

    @Test
    void aNulInAnAddressIsTheCallersFaultAndNotOurs() throws Exception {
        assertThat(send(to("/api/v1/procedures?sector=%00").GET()).statusCode()).isEqualTo(400);
        assertThat(send(to("/procedures?q=%00").GET()).statusCode()).isEqualTo(400);
    }

    @Test
    void anAddressInRawVietnameseLettersIsAnsweredInVietnamese() throws Exception {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write("GET /thủ-tục HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("Yêu cầu không đúng", "lang=\"vi\"");
            assertThat(answer).doesNotContain("HTTP Status", "Bad Request</h1>", "Tomcat");
        }
    }

    @Test
    void aBodyThatNeverEndsIsNotReadToItsEnd() throws Exception {
        var pauses = ",{}".repeat(700_000);

        problem(send(json("/api/v1/deadlines", "{\"pauses\":[{}" + pauses + "]}")), 413, "too-large");
    }

    @Test
    void aMethodThatIsNotOfferedIsSaidToBeThat() throws Exception {
        assertThat(send(to("/api/v1/procedures").DELETE().header("Authorization", "Bearer " + token()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aDoubleClickNeverEndsOnAnErrorPage() throws Exception {
        signIn();
        var token = Jsoup.parse(send(to("/me/dossiers").GET()).body())
                .select("input[name=_csrf]")
                .attr("value");

        for (var round = 0; round < 5; round++) {
            var clicks = Stream.generate(() -> form("/drafts/" + UUID.randomUUID() + "/discard", "_csrf=" + token)
                            .build())
                    .limit(12)
                    .map(click -> browser.sendAsync(click, BodyHandlers.ofString()))
                    .toList();
            assertThat(clicks)
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .containsOnly(303);
        }
    }

    private void signIn() throws Exception {
        var page = Jsoup.parse(send(to("/sign-in").GET()).body());
        var token = page.select("form[action=/sign-in] input[name=_csrf]").attr("value");
        var answer = send(form("/sign-in", "login=" + LAN + "&password=" + DemoAccounts.PASSWORD + "&_csrf=" + token));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private String token() throws Exception {
        var proof = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(LAN, DemoAccounts.PASSWORD);
        return send(json("/api/v1/tokens", proof)).body().replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static void problem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"/problems/" + name + "\"");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder json(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder form(String path, String body) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder multipart(String path, Stream<String> parts) {
        var body = parts.reduce("", String::concat) + "--" + BOUNDARY + "--\r\n";
        return to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body));
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + content + "\r\n";
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
