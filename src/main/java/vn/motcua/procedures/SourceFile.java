package vn.motcua.procedures;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams the records of a file, one in memory at a time: a JSON array, or one JSON object a line; gzipped or not. A line
 * that is not JSON is a record that cannot be read; in an array nothing after such a place can be.
 */
final class SourceFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int GZIP_MAGIC = 0x1f8b;

    private SourceFile() {}

    static void each(Path file, Consumer<SourceRecord> take) throws IOException {
        try (var content = plain(new BufferedInputStream(Files.newInputStream(file)))) {
            if (startsArray(content)) {
                array(content, take);
            } else {
                lines(content, take);
            }
        }
    }

    private static InputStream plain(BufferedInputStream raw) throws IOException {
        raw.mark(2);
        var magic = raw.read() << 8 | raw.read();
        raw.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
    }

    private static boolean startsArray(InputStream content) throws IOException {
        var first = ' ';
        var skipped = 0;
        content.mark(1 << 12);
        while (Character.isWhitespace(first) || first == '\u00ef' || first == '\u00bb' || first == '\u00bf') {
            var next = skipped++ < 1 << 11 ? content.read() : -1;
            if (next < 0) {
                break;
            }
            first = (char) next;
        }
        content.reset();
        return first == '[';
    }

    private static void array(InputStream content, Consumer<SourceRecord> take) {
        var no = 0;
        try (var parser = JSON.createParser(content)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                no++;
                take.accept(SourceRecord.read(no, parser.readValueAsTree()));
            }
        } catch (JacksonException e) {
            take.accept(SourceRecord.unreadable(no + 1, "tệp hỏng từ bản ghi này trở đi: " + e.getOriginalMessage()));
        }
    }

    private static void lines(InputStream content, Consumer<SourceRecord> take) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        var no = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                no++;
                take.accept(line(no, line));
            }
        }
    }

    private static SourceRecord line(int no, String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return SourceRecord.read(no, json);
        } catch (JacksonException e) {
            return SourceRecord.unreadable(no, "không phải JSON: " + e.getOriginalMessage());
        }
    }
}
