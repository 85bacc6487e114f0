package vn.motcua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What a PostgreSQL server says of itself in {@code postmaster.pid}: its process, its port, and whether it is ready. */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATE = 7;

    /** Empty while no server has (wholly) written the file. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(file(cluster));
            if (lines.size() <= STATE) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(PID).strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    lines.get(STATE).strip().equals("ready")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Removes what a killed server left behind. PostgreSQL itself would take a zombie, or a stranger that got the same
     * process id, for the server; that no other server has the data is still guarded by its shared memory key.
     */
    static void forget(Path cluster) throws IOException {
        Files.deleteIfExists(file(cluster));
    }

    /** False also for a zombie, which has an id but no program any more. */
    boolean running() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(program -> program.endsWith("/postgres") || program.contains("/postgres "))
                .isPresent();
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
