package vn.motcua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server process, started again whenever it dies without being asked to.
 *
 * <p>One thread starts it, waits for its death and lives as long as it is wanted: the kernel stops a server whose
 * starting thread has died, and it knows threads, not programs.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PATIENCE_AT_FIRST_START = Duration.ofSeconds(15);
    private static final Duration PATIENCE_WITH_AN_ORPHAN = Duration.ofSeconds(5);
    private static final long POLL_MS = 5;
    private static final long PAUSE_BEFORE_RETRY_MS = 200;
    private static final long TIME_TO_STOP_S = 30;

    private final PostgresCluster cluster;
    private final int port;
    private final List<String> command;
    private final Thread keeper = new Thread(this::keepRunning, "postgresql");
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    private PostgresServer(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        this.command = cluster.privilege()
                .serverCommand(cluster.binaries().program("postgres"), new ServerSettings(cluster, port).arguments());
        keeper.setDaemon(true);
    }

    /** Returns when the server takes connections; throws {@link DatabaseUnavailable} if it cannot be brought to that. */
    static PostgresServer start(PostgresCluster cluster, int port) {
        var server = new PostgresServer(cluster, port);
        server.keeper.start();
        try {
            server.ready.join();
        } catch (CompletionException e) {
            throw new DatabaseUnavailable(
                    "The embedded database does not start: %s (see %s)"
                            .formatted(e.getMessage(), cluster.folder().logs()),
                    e);
        }
        return server;
    }

    long pid() {
        var running = process;
        return running == null ? -1 : running.pid();
    }

    @Override
    public void close() {
        stopping = true;
        var running = process;
        if (running != null) {
            stop(running.toHandle());
        }
        keeper.interrupt();
    }

    private void keepRunning() {
        var patience = System.nanoTime() + PATIENCE_AT_FIRST_START.toNanos();
        try {
            while (!stopping) {
                clearTheWay();
                var started = launch();
                if (awaitReady(started)) {
                    log.info("PostgreSQL is ready on port {} (process {})", port, started.pid());
                    ready.complete(null);
                }
                var exit = started.waitFor();
                if (stopping) {
                    return;
                }
                if (!ready.isDone() && System.nanoTime() > patience) {
                    throw new DatabaseUnavailable("postgres exits with " + exit + ". " + lastWords());
                }
                log.error("PostgreSQL ended unasked (exit {}); starting it again. {}", exit, lastWords());
                Thread.sleep(PAUSE_BEFORE_RETRY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            log.error("The embedded database can no longer be kept running", e);
            ready.completeExceptionally(e);
        }
    }

    /** Waits for a server that outlived its application, ends it if need be, and removes what a dead one left. */
    private void clearTheWay() throws IOException, InterruptedException {
        var left = Postmaster.of(cluster.folder().cluster());
        if (left.isPresent() && left.get().running()) {
            var orphan = left.get();
            log.info("Waiting for the PostgreSQL of an earlier run (process {}) to end", orphan.pid());
            var until = System.nanoTime() + PATIENCE_WITH_AN_ORPHAN.toNanos();
            while (orphan.running() && System.nanoTime() < until) {
                Thread.sleep(POLL_MS);
            }
            if (orphan.running()) {
                ProcessHandle.of(orphan.pid()).ifPresent(PostgresServer::stop);
            }
        }
        Postmaster.forget(cluster.folder().cluster());
    }

    private Process launch() throws IOException {
        var started = new ProcessBuilder(command)
                .directory(cluster.folder().cluster().toFile())
                .redirectErrorStream(true)
                .redirectOutput(startLog().toFile())
                .start();
        process = started;
        started.getOutputStream().close();
        if (stopping) {
            stop(started.toHandle());
        }
        return started;
    }

    /** False if it died before; replaying a long log after a crash may take its time. */
    private boolean awaitReady(Process started) throws IOException, InterruptedException {
        while (started.isAlive()) {
            var postmaster = Postmaster.of(cluster.folder().cluster());
            if (postmaster.isPresent()
                    && postmaster.get().ready()
                    && postmaster.get().pid() == started.pid()) {
                return true;
            }
            Thread.sleep(POLL_MS);
        }
        return false;
    }

    private String lastWords() throws IOException {
        return Files.readString(startLog()).strip();
    }

    private Path startLog() {
        return cluster.folder().logs().resolve("postgresql-start.log");
    }

    /** The fast shutdown: running transactions are rolled back, everything committed is on disk. */
    private static void stop(ProcessHandle server) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            server.onExit().get(TIME_TO_STOP_S, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            log.warn("PostgreSQL (process {}) did not stop in {} s; killing it", server.pid(), TIME_TO_STOP_S);
            server.destroyForcibly();
        }
    }
}
