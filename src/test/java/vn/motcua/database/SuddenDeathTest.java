package vn.motcua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Drill: kill -9 of an application that is writing; what it acknowledged is there at the next start, and no more than once. */
@Timeout(120)
class SuddenDeathTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path path;

    @Test
    void killingTheApplicationEndsItsDatabaseAndLosesNothing() throws Exception {
        var writer = startWriter();
        var acknowledged = readUntilEnough(writer);
        var server = Postmaster.of(folder().cluster()).orElseThrow();

        writer.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10)).until(() -> !server.running());
        assertThatAllIsThere(acknowledged);
    }

    @Test
    void killingApplicationAndDatabaseTogetherLosesNothing() throws Exception {
        var writer = startWriter();
        var acknowledged = readUntilEnough(writer);
        var server = Postmaster.of(folder().cluster()).orElseThrow();

        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        writer.destroyForcibly().waitFor();

        assertThatAllIsThere(acknowledged);
    }

    /** The other program: writes numbers, each in a transaction of its own, and says which are committed. */
    public static void main(String[] args) throws SQLException {
        var login = EmbeddedDatabase.start(new DataFolder(Path.of(args[0])), Durability.DURABLE)
                .login();
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("create table written (number integer primary key)");
            for (var number = 1; ; number++) {
                statement.execute("insert into written values (" + number + ")");
                System.out.println("written " + number);
            }
        }
    }

    private Process startWriter() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SuddenDeathTest.class.getName(),
                        path.toString())
                .redirectError(Files.createFile(path.resolve("writer.log")).toFile())
                .start();
    }

    private int readUntilEnough(Process writer) throws IOException {
        BufferedReader output = writer.inputReader();
        var last = 0;
        while (last < ENOUGH) {
            var line = output.readLine();
            assertThat(line).as("the writer's output").isNotNull();
            if (line.startsWith("written ")) {
                last = Integer.parseInt(line.substring("written ".length()));
            }
        }
        return last;
    }

    private void assertThatAllIsThere(int acknowledged) throws SQLException {
        try (var database = EmbeddedDatabase.start(folder(), Durability.DURABLE);
                var connection = DriverManager.getConnection(
                        database.login().url(),
                        database.login().user(),
                        database.login().password());
                var statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*), max(number) from written")) {
            counted.next();
            assertThat(counted.getInt(1)).isGreaterThanOrEqualTo(acknowledged).isEqualTo(counted.getInt(2));
        }
    }

    private DataFolder folder() {
        return new DataFolder(path);
    }
}
