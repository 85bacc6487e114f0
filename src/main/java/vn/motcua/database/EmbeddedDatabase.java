package vn.motcua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL in the data folder: durable, reachable from this machine only and by password only, ended with the
 * application however that ends, and started again if it dies alone.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "motcua";

    private static final Duration PATIENCE_WITH_THE_LOCK = Duration.ofSeconds(5);
    private static final String NO_SUCH_DATABASE = "3D000";

    private final Login login;
    private final PostgresServer server;
    private final FileChannel lock;

    private EmbeddedDatabase(Login login, PostgresServer server, FileChannel lock) {
        this.login = login;
        this.server = server;
        this.lock = lock;
    }

    /** Throws {@link DatabaseUnavailable} if another application already runs on this folder. */
    public static EmbeddedDatabase start(DataFolder folder, Durability durability) {
        return start(folder, durability, Privilege.available());
    }

    static EmbeddedDatabase start(DataFolder folder, Durability durability, Privilege privilege) {
        folder.create();
        try {
            var lock = lock(folder);
            try {
                var cluster =
                        new PostgresCluster(folder, PostgresBinaries.unpacked(System.getenv()), privilege, durability);
                cluster.makeIfMissing();
                var port = cluster.choosePort();
                var login = login(port, cluster.password());
                var database = new EmbeddedDatabase(login, PostgresServer.start(cluster, port), lock);
                database.createIfMissing();
                return database;
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while starting the database", e);
        }
    }

    /** The database of an application that already runs on this folder, for a command beside it. */
    public static Optional<Login> running(DataFolder folder) {
        try {
            var postmaster = Postmaster.of(folder.cluster());
            if (postmaster.isEmpty()
                    || !postmaster.get().ready()
                    || !postmaster.get().running()) {
                return Optional.empty();
            }
            return Optional.of(login(
                    postmaster.get().port(), Files.readString(folder.password()).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Login login() {
        return login;
    }

    /** Process id of the PostgreSQL server. */
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createIfMissing() {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            connection.isValid(1);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                close();
                throw new DatabaseUnavailable("The embedded database refuses us: " + e.getMessage(), e);
            }
            create();
        }
    }

    private void create() {
        var maintenance = login.url().replace("/" + NAME + "?", "/postgres?");
        try (var connection = DriverManager.getConnection(maintenance, login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            close();
            throw new DatabaseUnavailable("Cannot create the database: " + e.getMessage(), e);
        }
    }

    private static Login login(int port, String password) {
        return new Login("jdbc:postgresql://127.0.0.1:%d/%s?".formatted(port, NAME), PostgresCluster.USER, password);
    }

    /** Held until the process dies; a predecessor that is just dying is waited for. */
    private static FileChannel lock(DataFolder folder) throws IOException, InterruptedException {
        var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var until = System.nanoTime() + PATIENCE_WITH_THE_LOCK.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() > until) {
                channel.close();
                throw new DatabaseUnavailable(
                        "Another Một Cửa already runs on the data folder %s. Stop it, or set MOTCUA_DATA_DIR to another folder."
                                .formatted(folder.path()));
            }
            Thread.sleep(50);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
