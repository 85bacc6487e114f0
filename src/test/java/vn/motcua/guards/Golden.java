package vn.motcua.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Text drawn from the code and committed, so that a change of it shows in review. {@code -Dgolden.update=true} writes it
 * anew instead of comparing.
 */
public final class Golden {

    private Golden() {}

    /** A whole file, lines in the order given. */
    public static void file(String path, List<String> lines) {
        var file = Path.of(path);
        var present = String.join("\n", lines) + "\n";
        if (updating()) {
            write(file, present);
        }
        assertSame(file, read(file), present);
    }

    /** The part of a document between {@code <!-- drawn: name -->} and {@code <!-- end -->}; the rest is written by people. */
    public static void part(String path, String name, List<String> lines) {
        var file = Path.of(path);
        var text = read(file);
        var begin = "<!-- drawn: %s -->\n".formatted(name);
        var from = text.indexOf(begin) + begin.length();
        var to = text.indexOf("<!-- end -->", from);
        assertThat(from >= begin.length() && to >= from)
                .as("%s has a part drawn: %s", path, name)
                .isTrue();
        var present = String.join("\n", lines) + "\n";
        if (updating()) {
            write(file, text.substring(0, from) + present + text.substring(to));
            return;
        }
        assertSame(file, text.substring(from, to), present);
    }

    private static void assertSame(Path file, String committed, String present) {
        assertThat(present)
                .as("%s no longer says what the code says: if that is meant, draw it anew (see CONTRIBUTING.md)", file)
                .isEqualTo(committed);
    }

    private static boolean updating() {
        return Boolean.getBoolean("golden.update");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
