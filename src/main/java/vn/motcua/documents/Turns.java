package vn.motcua.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Has one file of a person read at a time and few of theirs waiting, so that nobody's files keep everybody else's out. */
final class Turns {

    private static final int LANES = 256;
    private static final int MOST_WAITING = 3;
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final List<Semaphore> lanes =
            Stream.generate(() -> new Semaphore(1, true)).limit(LANES).toList();

    <T> T inTurn(String whose, BoundedWork.Reading<T> reading) throws IOException {
        var lane = lanes.get(Math.floorMod(whose.hashCode(), LANES));
        try {
            if (lane.getQueueLength() >= MOST_WAITING || !lane.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw Refusal.of("Các tệp bạn gửi trước đang được kiểm tra. Hãy đợi xong rồi gửi tiếp.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
        try {
            return reading.read();
        } finally {
            lane.release();
        }
    }
}
