package vn.motcua.portal;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.bookings.CallBoard;
import vn.motcua.bookings.CallBoard.Shown;
import vn.motcua.vocabulary.TooManyRequests;

/**
 * Tells every open board when what it shows has changed. One thread of each node looks into the database once a second for
 * every desk that somebody watches, so boards of all nodes follow and no connection keeps a thread (docs/adr/0033). How
 * many may listen is bounded; whoever comes too late reads the page anew from time to time.
 */
@Component
class BoardStream {

    private static final Logger LOG = LoggerFactory.getLogger(BoardStream.class);

    private static final int MOST = 500;
    private static final int MOST_OF_A_DESK = 100;
    private static final int MOST_OF_AN_ADDRESS = 30;
    private static final Duration RETRY = Duration.ofSeconds(10);
    /** A browser whose connection is silent for long may have lost it unnoticed, and a proxy closes it. */
    private static final int SIGN_OF_LIFE = 15;

    private final CallBoard board;
    private final Map<Long, Watched> desks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("boards").factory());

    BoardStream(CallBoard board) {
        this.board = board;
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** The boards of one desk, with what they were last told. */
    private static final class Watched {

        /** Each with the address it is at. */
        private final Map<SseEmitter, String> boards = new ConcurrentHashMap<>();

        private @Nullable Shown shown;
        private int silent;
    }

    /** A new board; it gets its first sign at once. Throws {@link TooManyRequests} when too many listen. */
    SseEmitter listen(long desk, String address) {
        var all = desks.values().stream()
                .flatMap(watched -> watched.boards.values().stream())
                .toList();
        var there = Collections.frequency(all, address);
        var watched = desks.computeIfAbsent(desk, unseen -> new Watched());
        if (all.size() >= MOST || watched.boards.size() >= MOST_OF_A_DESK || there >= MOST_OF_AN_ADDRESS) {
            throw new TooManyRequests(RETRY);
        }
        var emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> watched.boards.remove(emitter));
        emitter.onError(failure -> watched.boards.remove(emitter));
        watched.boards.put(emitter, address);
        send(emitter, changed());
        return emitter;
    }

    /** Else a graceful end would wait for boards that never hang up. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        looking.shutdownNow();
        desks.values().forEach(watched -> watched.boards.keySet().forEach(SseEmitter::complete));
    }

    private void look() {
        desks.forEach((desk, watched) -> {
            if (watched.boards.isEmpty()) {
                watched.shown = null;
                return;
            }
            try {
                look(watched, board.of(desk));
            } catch (RuntimeException fault) {
                // Boards keep what they show; the next look that succeeds tells them what they missed. Whatever it was,
                // it must
                // not end the looking, which nobody would begin again.
                LOG.warn("boards of desk {} are not told: {}", desk, fault.toString());
            }
        });
    }

    private static void look(Watched watched, Shown now) {
        watched.silent++;
        if (!now.equals(watched.shown)) {
            watched.shown = now;
            watched.silent = 0;
            watched.boards.keySet().forEach(emitter -> send(emitter, changed()));
        } else if (watched.silent >= SIGN_OF_LIFE) {
            watched.silent = 0;
            watched.boards
                    .keySet()
                    .forEach(emitter -> send(emitter, SseEmitter.event().comment("still here")));
        }
    }

    private static SseEmitter.SseEventBuilder changed() {
        return SseEmitter.event().name("board").data("changed").reconnectTime(2_000);
    }

    private static void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        }
    }
}
