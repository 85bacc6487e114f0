package vn.motcua.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws Vietnamese names (Họ Đệm Tên), the same ones in the same order on every machine. */
final class SampleNames {

    private static final Map<String, List<String>> PARTS = SampleTable.read("agencies/names.txt").stream()
            .collect(Collectors.toUnmodifiableMap(
                    section -> section.heading().getFirst(),
                    section -> SampleTable.words(section.rows().getFirst().getFirst())));

    private final Random random;

    SampleNames(long seed) {
        random = new Random(seed);
    }

    String next() {
        var sex = random.nextBoolean() ? "MALE" : "FEMALE";
        return String.join(" ", part("FAMILY"), part(sex + "_MIDDLE"), part(sex));
    }

    private String part(String list) {
        var parts = PARTS.getOrDefault(list, List.of());
        return parts.get(random.nextInt(parts.size()));
    }
}
