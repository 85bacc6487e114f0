package vn.motcua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
class EmbeddedDatabaseTest {

    @TempDir
    Path path;

    private EmbeddedDatabase database;

    @AfterEach
    void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void whatIsCommittedIsOnTheDisk() {
        start();

        assertThat(shown("fsync")).isEqualTo("on");
        assertThat(shown("synchronous_commit")).isEqualTo("on");
        assertThat(shown("full_page_writes")).isEqualTo("on");
        assertThat(shown("data_checksums")).isEqualTo("on");
    }

    @Test
    void nobodyGetsInWithoutThePasswordOrFromAnotherMachine() throws Exception {
        start();

        assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(shown("unix_socket_directories")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("database.password"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DriverManager.getConnection(database.login().url(), "motcua", "motcua"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(database.login().toString())
                .doesNotContain(String.valueOf(database.login().password()));
    }

    @Test
    void aStoppedDatabaseComesBackWithItsDataOnTheSamePort() {
        start();
        jdbc().sql("create table kept as select 7 as number").update();
        var url = database.login().url();
        database.close();

        start();

        assertThat(database.login().url()).isEqualTo(url);
        assertThat(jdbc().sql("select number from kept").query(Integer.class).single())
                .isEqualTo(7);
    }

    @Test
    void aKilledServerIsStartedAgainWithinTenSecondsAndHasLostNothing() {
        start();
        jdbc().sql("create table kept as select 7 as number").update();
        var killed = database.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(jdbc().sql("select number from kept")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(7));
        assertThat(database.pid()).isNotEqualTo(killed);
    }

    @Test
    void twoApplicationsOnOneFolderAreRefused() {
        start();

        assertThatThrownBy(() -> EmbeddedDatabase.start(new DataFolder(path), Durability.DURABLE))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("already runs")
                .hasMessageContaining("MOTCUA_DATA_DIR");
    }

    @Test
    void aCommandBesideARunningServerFindsItsDatabase() throws Exception {
        assertThat(EmbeddedDatabase.running(new DataFolder(path))).isEmpty();
        start();

        var login = EmbeddedDatabase.running(new DataFolder(path)).orElseThrow();

        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aDatabaseThatWasLeftHalfMadeIsMadeAnew() throws Exception {
        Files.createDirectories(path.resolve("database.init/base"));
        Files.writeString(path.resolve("database.init/PG_VERSION"), "18");

        start();

        assertThat(jdbc().sql("select 1").query(Integer.class).single()).isEqualTo(1);
        assertThat(path.resolve("database.init")).doesNotExist();
    }

    @Test
    void aPortThatAStrangerHasTakenIsLeftToHim() throws Exception {
        start();
        var port =
                Integer.parseInt(Files.readString(path.resolve("database.port")).strip());
        database.close();

        try (var stranger = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            start();
            assertThat(database.login().url()).doesNotContain(String.valueOf(stranger.getLocalPort()));
        }
    }

    @Test
    void rootWithoutUserNamespacesGivesTheDataToNobody() {
        assumeTrue(System.getProperty("user.name").equals("root"));

        database = EmbeddedDatabase.start(new DataFolder(path), Durability.THROW_AWAY, Privilege.NOBODY);

        assertThat(jdbc().sql("select 1").query(Integer.class).single()).isEqualTo(1);
        assertThat(ProcessHandle.of(database.pid()).orElseThrow().info().user()).hasValue("nobody");
    }

    private void start() {
        database = EmbeddedDatabase.start(new DataFolder(path), Durability.DURABLE);
    }

    private JdbcClient jdbc() {
        var login = database.login();
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(login.url());
        dataSource.setUser(login.user());
        dataSource.setPassword(login.password());
        return JdbcClient.create(dataSource);
    }

    private String shown(String setting) {
        return jdbc().sql("show " + setting).query(String.class).single();
    }
}
