package vn.motcua.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Reads the sample's own plain text: {@code [a | b]} opens a section, {@code x | y} is a row of it, {@code #} a remark.
 */
final class SampleTable {

    record Section(List<String> heading, List<List<String>> rows) {}

    private SampleTable() {}

    static List<Section> read(String path) {
        var sections = new ArrayList<Section>();
        for (var line : lines(path)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                sections.add(new Section(fields(line.substring(1, line.length() - 1)), new ArrayList<>()));
            } else {
                sections.getLast().rows().add(fields(line));
            }
        }
        return sections;
    }

    /** The parts of a field that lists several, separated by spaces. */
    static List<String> words(String field) {
        return List.of(field.split(" "));
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    private static List<String> lines(String path) {
        try {
            return new ClassPathResource("sample/" + path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
