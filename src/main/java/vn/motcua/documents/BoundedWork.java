package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.vocabulary.InvalidInput;

/**
 * Reads strangers' files within bounds of time and memory: few at once, each given up after a while. A reading
 * that does not stop when interrupted keeps its place, so that stuck readings cannot add up.
 */
final class BoundedWork {

    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final int MOST_WAITING = 40;

    private final Semaphore places;
    private final Duration limit;

    BoundedWork(Duration limit) {
        this(limit, 2);
    }

    BoundedWork(Duration limit, int places) {
        this.limit = limit;
        this.places = new Semaphore(places, true);
    }

    interface Reading<T> {
        T read() throws IOException;
    }

    interface Checking {
        void check() throws IOException;
    }

    void run(Checking checking) {
        call(() -> {
            checking.check();
            return Boolean.TRUE;
        });
    }

    <T> T call(Reading<T> reading) {
        var task = new FutureTask<>(reading::read);
        try {
            if (places.getQueueLength() >= MOST_WAITING || !places.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw Refusal.of("Hệ thống đang kiểm tra nhiều tệp. Hãy thử lại sau ít phút.");
            }
            Thread.ofPlatform().daemon().name("file-check").start(() -> {
                try {
                    task.run();
                } finally {
                    places.release();
                }
            });
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            task.cancel(true);
            throw Refusal.of(
                    "Tệp quá phức tạp, không kiểm tra được trong thời gian cho phép. Hãy in ra PDF hoặc quét lại.");
        } catch (ExecutionException failure) {
            throw refusal(failure);
        } catch (InterruptedException stopping) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** Damaged content shows itself as any of these, whichever parser meets it; a full disk does not. */
    private static RuntimeException refusal(ExecutionException failure) {
        return switch (failure.getCause()) {
            case InvalidInput refused -> refused;
            case FileSystemException disk -> new UncheckedIOException(disk);
            case IOException unreadable -> damaged();
            case RuntimeException unreadable -> damaged();
            case StackOverflowError tooDeep -> damaged();
            case null, default -> new IllegalStateException(failure);
        };
    }

    private static RuntimeException damaged() {
        return Refusal.of("Tệp bị hỏng hoặc không đọc được. Hãy mở thử trên máy rồi tải lên lại.");
    }
}
