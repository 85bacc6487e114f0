package vn.motcua.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** The files of the database in the data folder: made once, by initdb, whole or not at all. */
record PostgresCluster(DataFolder folder, PostgresBinaries binaries, Privilege privilege, Durability durability) {

    static final String USER = "motcua";

    /** Below the ports that Linux hands out by itself, so that ours stays free while the server restarts. */
    private static final int FIRST_PORT = 15_432;

    private static final int LAST_PORT = 25_431;

    void makeIfMissing() throws IOException, InterruptedException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        var unfinished = folder.unfinishedCluster();
        Folders.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!Files.exists(folder.password())) {
            writePassword();
        }
        privilege.own(unfinished);
        privilege.own(folder.password());
        privilege.own(folder.logs());
        initialise(unfinished);
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    String password() throws IOException {
        return Files.readString(folder.password()).strip();
    }

    /** The port of last time, or another one if a stranger has taken it. */
    int choosePort() throws IOException {
        if (Files.exists(folder.port())) {
            var remembered = Integer.parseInt(Files.readString(folder.port()).strip());
            if (free(remembered)) {
                return remembered;
            }
        }
        var chosen = RandomGenerator.getDefault()
                .ints(FIRST_PORT, LAST_PORT + 1)
                .limit(1_000)
                .filter(PostgresCluster::free)
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "No free port between %d and %d for the embedded database".formatted(FIRST_PORT, LAST_PORT)));
        Files.writeString(folder.port(), chosen + "\n");
        return chosen;
    }

    private void writePassword() throws IOException {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var file = Files.createFile(
                folder.password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
    }

    private void initialise(Path target) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + target,
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        if (durability == Durability.THROW_AWAY) {
            arguments.add("--no-sync");
        }
        var initdb = new ProcessBuilder(privilege.command(binaries.program("initdb"), arguments))
                .redirectErrorStream(true)
                .start();
        initdb.getOutputStream().close();
        var said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.waitFor() != 0) {
            throw new DatabaseUnavailable(
                    "initdb could not make the database in %s:%n%s".formatted(folder.path(), said));
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
