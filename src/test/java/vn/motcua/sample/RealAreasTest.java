package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sample's tables of areas, which `drill reorganise` replays, against the real ones of 2021, March 2025 and 2026 and the real
 * map of what became what. Read from where they lie: beside the project, or in MOTCUA_TEST_DATA. They are not part of it.
 */
class RealAreasTest {

    private static final Path DATA = Path.of(
                    Optional.ofNullable(System.getenv("MOTCUA_TEST_DATA")).orElse("../shared/data"))
            .resolve("areas");

    private static final String PROVINCE = "52";

    private final SampleCommunes sample = new SampleCommunes();

    @Test
    void districtsAndCommunesOf2021And2025AreTheRealOnes() throws IOException {
        for (var era : Map.of(
                        "2021-provinces-districts-communes.csv", LocalDate.of(2021, 8, 1),
                        "2025-03-provinces-districts-communes.csv", LocalDate.of(2025, 3, 1))
                .entrySet()) {
            var real = rows(era.getKey()).stream()
                    .filter(row -> row.get(0).equals(PROVINCE))
                    .map(row -> List.of(row.get(2), folded(row.get(3)), row.get(4), folded(row.get(5))))
                    .toList();

            assertThat(sample.oldCommunes)
                    .as(era.getKey())
                    .filteredOn(commune -> !era.getValue().isBefore(commune.from())
                            && !era.getValue().isAfter(commune.to()))
                    .extracting(commune -> List.of(
                            commune.district().code(),
                            folded(commune.district().name()),
                            commune.code(),
                            folded(commune.name())))
                    .containsExactlyInAnyOrderElementsOf(real);
        }
    }

    @Test
    void communesOf2026AreTheRealOnes() throws IOException {
        var real = rows("2026-provinces-communes.csv").stream()
                .filter(row -> row.get(0).equals(PROVINCE))
                .map(row -> List.of(row.get(2), folded(row.get(4))))
                .toList();

        assertThat(Stream.concat(
                        sample.newCommunes.stream().map(commune -> List.of(commune.code(), folded(commune.name()))),
                        sample.elsewhere.stream().map(row -> List.of(row.get(0), folded(row.get(1))))))
                .hasSize(135)
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void whatBecameOfEachCommuneIsWhatReallyDid() throws IOException {
        var ours = new TreeMap<String, TreeSet<String>>();
        for (var merger : sample.mergers) {
            ours.computeIfAbsent(merger.to().code(), unseen -> new TreeSet<>())
                    .add(folded(merger.from().name()));
        }
        var real = rows("2025-merger-old-to-new.csv").stream()
                .filter(row -> row.get(2).equals(PROVINCE) && ours.containsKey(row.get(0)))
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> former(row.get(3).equals("giữ nguyên") ? row.get(1) : row.get(3))));

        assertThat(ours).hasSize(58).containsExactlyInAnyOrderEntriesOf(real);
    }

    /** Names without the remarks in brackets, which say of which district, or that a part went elsewhere. */
    private static TreeSet<String> former(String text) {
        return Arrays.stream(text.replaceAll("\\([^)]*\\)", "").split(","))
                .map(RealAreasTest::folded)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sources set the tone mark of one name on different letters. */
    private static String folded(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static List<List<String>> rows(String file) throws IOException {
        var path = DATA.resolve(file);
        assumeTrue(
                Files.exists(path),
                "skipped: no real areas in " + DATA.toAbsolutePath().normalize() + "; set MOTCUA_TEST_DATA");
        return Files.readAllLines(path).stream().map(RealAreasTest::fields).toList();
    }

    /** One line of these files: quotes only around a field with commas, never inside one. */
    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(field -> field.replace("\"", ""))
                .toList();
    }
}
