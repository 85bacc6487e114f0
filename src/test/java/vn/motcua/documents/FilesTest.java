package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.motcua.TestDatabase;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;

class FilesTest {

    private static final Instant NOW = Instant.parse("2021-08-05T02:05:00Z");
    private static final Actor ME = new Actor.Citizen(7, "Nguyễn Thị Hà");
    private static final FileLimits LIMITS = new FileLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(2));

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcClient jdbc;
    private Files files;

    @BeforeEach
    void openStore() throws IOException {
        database = TestDatabase.fresh();
        jdbc = database.jdbc();
        files = store();
    }

    private Files store() throws IOException {
        return new Files(
                jdbc,
                new ContentStore(folder, NOW),
                new ContentCheck(new BoundedWork(Duration.ofSeconds(10))),
                LIMITS,
                new JdbcTransactionManager(database.dataSource()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatIsStoredIsWhatComesBackAndItsHashIsItsOwn() throws Exception {
        var random = new Random(42);
        for (int i = 0; i < 8; i++) {
            var content = withTail(SampleFiles.pdf(), random.nextInt(100_000), random);

            var stored = files.store(in(content), "Đơn đề nghị.pdf", ME);

            assertThat(stored.sha256()).isEqualTo(sha256(content));
            assertThat(stored.size()).isEqualTo(content.length);
            assertThat(files.get(stored.id())).isEqualTo(stored);
            try (var back = files.open(stored.id())) {
                assertThat(back.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void theSameContentTwiceIsTwoFilesInOnePlace() throws IOException {
        var content = SampleFiles.pdf();

        var first = files.store(in(content), "a.pdf", ME);
        var second = files.store(in(content), "b.pdf", ME);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(keptContents()).hasSize(1);
    }

    @Test
    void whatIsRefusedBecauseItsKeyWasUsedLeavesNothingOnDisk() throws IOException {
        files.storeOnce(in(SampleFiles.pdf()), "a.pdf", ME, "key");
        var other = withTail(SampleFiles.pdf(), 100, new Random(7));

        assertThatThrownBy(() -> files.storeOnce(in(other), "a.pdf", ME, "key")).isInstanceOf(KeyReused.class);

        assertThat(keptContents()).hasSize(1);
    }

    @Test
    void aContentIsOnDiskBeforeItsRowIsWritten() throws IOException {
        jdbc.sql("alter table documents.file add constraint dies_here check (size < 0)")
                .update();

        assertThatThrownBy(() -> files.store(in(SampleFiles.pdf()), "a.pdf", ME))
                .isNotInstanceOf(InvalidInput.class);

        assertThat(keptContents()).hasSize(1);
        assertThat(halfReceived()).isEmpty();
        jdbc.sql("alter table documents.file drop constraint dies_here").update();
        assertThat(files.store(in(SampleFiles.pdf()), "a.pdf", ME)).isNotNull();
    }

    @Test
    void anUploadThatIsCutLeavesNothingBehind() throws IOException {
        var cut = new InputStream() {
            private int left = 5_000;

            @Override
            public int read() throws IOException {
                if (--left < 0) {
                    throw new IOException("connection reset");
                }
                return '%';
            }
        };

        assertThatThrownBy(() -> files.store(cut, "a.pdf", ME)).isInstanceOf(UncheckedIOException.class);

        assertThat(keptContents()).isEmpty();
        assertThat(halfReceived()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftHalfReceivedIsSweptAfterADayAndNotBefore() throws IOException {
        var old = java.nio.file.Files.createTempFile(folder.resolve("incoming"), "", ".part");
        java.nio.file.Files.setLastModifiedTime(
                old, java.nio.file.attribute.FileTime.from(NOW.minus(Duration.ofDays(2))));
        var running = java.nio.file.Files.createTempFile(folder.resolve("incoming"), "", ".part");

        store();

        assertThat(halfReceived()).containsExactly(running);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], "a.pdf", "rỗng");
    }

    @Test
    void aFileOverTheLimitIsRefusedAndNotReadToItsEnd() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> files.store(endless, "a.pdf", ME))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lớn hơn 1 MB");
    }

    @Test
    void aDossierOverItsLimitIsRefused() {
        var content = withTail(SampleFiles.pdf(), 900_000, new Random(1));
        var others = List.of(
                files.store(in(content), "1.pdf", ME).id(),
                files.store(in(content), "2.pdf", ME).id());

        assertThatThrownBy(() -> files.store(in(content), "3.pdf", ME, others))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("vượt quá 2 MB");
    }

    @Test
    void filesThatTogetherAreTooMuchMakeNoDossierHoweverTheyCame() {
        var content = withTail(SampleFiles.pdf(), 900_000, new Random(1));
        var three = List.of(
                files.store(in(content), "1.pdf", ME).id(),
                files.store(in(content), "2.pdf", ME).id(),
                files.store(in(content), "3.pdf", ME).id());

        files.requireRoom(three.subList(0, 2));
        assertThatThrownBy(() -> files.requireRoom(three))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("vượt quá 2 MB");
    }

    @Test
    void aRefusedFileLeavesNothingBehind() throws IOException {
        assertRefused("<script>".getBytes(StandardCharsets.UTF_8), "a.pdf", "không được nhận");

        assertThat(keptContents()).isEmpty();
        assertThat(halfReceived()).isEmpty();
    }

    @Test
    void aPhotoIsKeptWithoutTheSecretsAroundIt() throws IOException {
        var stored = files.store(in(SampleFiles.photo(6, "13.7695 N 109.2235 E")), "giấy.jpg", ME);

        try (var back = files.open(stored.id())) {
            var kept = back.readAllBytes();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("109.2235");
            assertThat(sha256(kept)).isEqualTo(stored.sha256());
        }
        assertThat(halfReceived()).isEmpty();
    }

    @Test
    void aFileNobodyStoredIsNotFound() {
        assertThatThrownBy(() -> files.get(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileThatHangsOnNothingIsForgottenAfterAMonthWithItsContent() throws IOException {
        jdbc.sql("update documents.orphan_watch set since = '2000-01-01'").update();
        var orphan = files.store(in(withTail(SampleFiles.pdf(), 10, new Random(1))), "thua.pdf", ME);
        var attached = files.store(in(withTail(SampleFiles.pdf(), 20, new Random(2))), "don.pdf", ME);
        var held = files.store(in(withTail(SampleFiles.pdf(), 30, new Random(3))), "nhap.pdf", ME);
        var twin = files.store(in(withTail(SampleFiles.pdf(), 20, new Random(2))), "don-2.pdf", ME);
        assertThat(files.attach(attached.id(), ME)).isTrue();

        tidy(NOW.plus(FileHousekeeping.GRACE), held.id());
        assertThat(stored()).hasSize(4);
        tidy(NOW.plus(FileHousekeeping.GRACE).plusSeconds(1), held.id());

        assertThat(stored()).containsExactlyInAnyOrder(attached.id(), held.id());
        assertThat(keptContents()).hasSize(2);
        assertThat(files.open(attached.id())).as("its twin shared the content").isNotEmpty();
        assertThat(files.attach(orphan.id(), ME)).isFalse();
        assertThat(files.attach(twin.id(), ME)).isFalse();
    }

    @Test
    void aFileThatIsBeingAttachedIsNotForgottenMeanwhile() throws Exception {
        jdbc.sql("update documents.orphan_watch set since = '2000-01-01'").update();
        var file = files.store(in(SampleFiles.pdf()), "don.pdf", ME);
        var filing = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        try (var job = Executors.newSingleThreadExecutor()) {
            var tidying = filing.execute(status -> {
                assertThat(files.attach(file.id(), ME)).isTrue();
                var running = job.submit(() -> tidy(NOW.plus(Duration.ofDays(60)), UUID.randomUUID()));
                assertThatThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS))
                        .as("waits for the filing")
                        .isInstanceOf(TimeoutException.class);
                return running;
            });
            tidying.get(10, TimeUnit.SECONDS);
        }

        assertThat(stored()).containsExactly(file.id());
        assertThat(keptContents()).hasSize(1);
    }

    @Test
    void whatWasStoredBeforeTheWatchBeganIsNeverForgotten() {
        files.store(in(SampleFiles.pdf()), "don.pdf", ME);

        tidy(NOW.plus(Duration.ofDays(400)), UUID.randomUUID());

        assertThat(stored()).hasSize(1);
    }

    private void tidy(Instant now, UUID held) {
        var holders = new StaticListableBeanFactory(Map.of("drafts", (Files.Holder) asked -> Set.of(held)));
        new FileHousekeeping(jdbc, files, holders.getBeanProvider(Files.Holder.class)).tidy(now);
    }

    private List<UUID> stored() {
        return jdbc.sql("select id from documents.file").query(UUID.class).list();
    }

    private void assertRefused(byte[] content, String name, String reason) {
        assertThatThrownBy(() -> files.store(in(content), name, ME))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }

    private List<Path> keptContents() throws IOException {
        try (var all = java.nio.file.Files.walk(folder)) {
            return all.filter(java.nio.file.Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("incoming")))
                    .toList();
        }
    }

    private List<Path> halfReceived() throws IOException {
        try (var all = java.nio.file.Files.list(folder.resolve("incoming"))) {
            return all.toList();
        }
    }

    /** Bytes after the end of a PDF are a comment, which readers pass over. */
    private static byte[] withTail(byte[] pdf, int length, Random random) {
        var all = java.util.Arrays.copyOf(pdf, pdf.length + 1 + length);
        all[pdf.length] = '%';
        for (int i = pdf.length + 1; i < all.length; i++) {
            all[i] = (byte) ('a' + random.nextInt(26));
        }
        return all;
    }

    private static InputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
