package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.ServedTest;
import vn.motcua.bookings.OpenDesk;
import vn.motcua.bookings.Priority;
import vn.motcua.vocabulary.TooManyRequests;

/** Boards over a real connection: each is told at once and at every change, and again after it was cut off. */
@ServedTest
@Timeout(60)
class BoardStreamTest {

    @LocalServerPort
    int port;

    @Autowired
    OpenDesk desk;

    @Autowired
    BoardStream stream;

    /** One open board: the lines it got. */
    private final class Board implements AutoCloseable {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final HttpClient browser = HttpClient.newHttpClient();

        Board() throws Exception {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:%d/desks/H21.180/board/events".formatted(port)))
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            Thread.ofVirtual().start(() -> {
                try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    reader.lines().filter(line -> line.startsWith("event:")).forEach(lines::add);
                } catch (IOException | RuntimeException cut) {
                    lines.add("cut");
                }
            });
        }

        boolean told() throws InterruptedException {
            return "event:board".equals(lines.poll(10, TimeUnit.SECONDS));
        }

        /** Until nothing more comes for some seconds. */
        void settle() throws InterruptedException {
            while (lines.poll(3, TimeUnit.SECONDS) != null) {
                continue;
            }
        }

        @Override
        public void close() {
            browser.shutdownNow();
        }
    }

    @Test
    void howManyMayListenIsBounded() {
        var nowhere = -1L;

        assertThatThrownBy(() -> {
                    for (var i = 0; i <= 100; i++) {
                        stream.listen(nowhere, "192.0.2." + i);
                    }
                })
                .isInstanceOf(TooManyRequests.class);
        stream.listen(nowhere - 1, "192.0.2.200");
        assertThatThrownBy(() -> {
                    for (var i = 1; i <= 30; i++) {
                        stream.listen(nowhere - 1, "192.0.2.200");
                    }
                })
                .as("one address does not take the places of all others")
                .isInstanceOf(TooManyRequests.class);
        stream.listen(nowhere - 1, "192.0.2.201");
    }

    @Test
    void severalBoardsAreToldOfEveryChangeAndOneThatWasCutOffStartsWithTheStateOfNow() throws Exception {
        var counter = desk.counter(OpenDesk.QUY_NHON, "V", 70);
        try (var left = new Board();
                var right = new Board()) {
            assertThat(left.told()).isTrue();
            assertThat(right.told()).isTrue();
            left.settle();
            right.settle();

            desk.take(counter, Priority.NONE);

            assertThat(left.told()).isTrue();
            assertThat(right.told()).isTrue();
        }
        desk.take(counter, Priority.NONE);
        try (var again = new Board()) {
            assertThat(again.told()).as("a sign at once, whatever was missed").isTrue();
        }
    }
}
