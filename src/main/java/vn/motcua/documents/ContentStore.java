package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Contents on disk under their sha-256 ({@code ab/cd/abcd…}): a content is either wholly there and flushed, or not there
 * at all, whatever is killed when.
 */
final class ContentStore {

    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;

    ContentStore(Path root, Instant now) throws IOException {
        this.root = root;
        this.incoming = root.resolve("incoming");
        Files.createDirectories(incoming);
        sweep(now.minus(LONGEST_UPLOAD));
    }

    /** A content received into a temporary file, flushed and hashed, but not yet kept. */
    record Received(Path path, long size, String sha256) {}

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Streams at most {@code limit} bytes and one more, so that the caller sees that there were too many. */
    Received receive(InputStream content, long limit) throws IOException {
        return receive(out -> {
            var buffer = new byte[64 * 1024];
            long left = limit + 1;
            for (int read; left > 0 && (read = content.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0; ) {
                out.write(buffer, 0, read);
                left -= read;
            }
        });
    }

    Received receive(Writing writing) throws IOException {
        var path = Files.createTempFile(incoming, "", ".part");
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            var digest = sha256();
            var out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            writing.to(out);
            channel.force(true);
            return new Received(path, channel.size(), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    /** Moves a received content to its lasting place; equal contents share it. */
    void keep(Received received) throws IOException {
        var folder = folder(received.sha256());
        Files.createDirectories(folder);
        Files.move(received.path(), path(received.sha256()), StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
        flush(folder.resolve(".."));
        flush(root);
    }

    void discard(Received received) throws IOException {
        Files.deleteIfExists(received.path());
    }

    /** Lets go of a content that no file has any more. */
    void drop(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    Path path(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** What a killed process left half received was never acknowledged; another node's running uploads are younger. */
    private void sweep(Instant before) throws IOException {
        try (var leftovers = Files.newDirectoryStream(incoming, "*.part")) {
            for (var leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(before)) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }

    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
