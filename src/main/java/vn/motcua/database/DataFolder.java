package vn.motcua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where everything that must survive lies: the embedded database and the stored files. One folder to back up. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The user's own data folder, as the XDG base directory specification names it. */
    public static DataFolder ofUser(Map<String, String> environment) {
        var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        var home = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(xdg);
        return new DataFolder(home.resolve("motcua"));
    }

    /** Where uploaded and issued files are kept. */
    public Path files() {
        return path.resolve("files");
    }

    Path cluster() {
        return path.resolve("database");
    }

    /** A cluster that is still being made; only a finished one gets the real name. */
    Path unfinishedCluster() {
        return path.resolve("database.init");
    }

    Path password() {
        return path.resolve("database.password");
    }

    Path port() {
        return path.resolve("database.port");
    }

    Path lock() {
        return path.resolve("database.lock");
    }

    Path logs() {
        return path.resolve("log");
    }

    void create() {
        try {
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the data folder %s (MOTCUA_DATA_DIR)".formatted(path), e);
        }
    }
}
