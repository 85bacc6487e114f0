package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.motcua.guards.Golden;

/** The rules of the road between modules: only downward, only through a module's root package. */
class ModularityTest {

    private static final String DOCUMENT = "docs/modules.md";

    /** From the ground up; a module may know those of the layers below its own, and none beside it. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("vocabulary", "database"),
            List.of("calendar"),
            List.of("agencies", "documents"),
            List.of("accounts", "routes"),
            List.of("procedures", "signatures"),
            List.of("dossiers"),
            List.of("payments"),
            List.of("bookings", "mirrors", "notifications", "papers", "reorganisation", "worklists"),
            List.of("web"),
            List.of("portal", "desk", "admin", "api", "cli", "bench", "sample"));

    /** Without the templates' generated code, which knows the pages of all doors. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(MotCua.class, JavaClass.Predicates.resideInAPackage("vn.motcua.pages.."));

    /** Finding them takes long, and drawing asks for them again and again. */
    private static final Map<ApplicationModule, List<ApplicationModule>> KNOWN = new HashMap<>();

    @Test
    void modulesUseEachOthersApiOnlyAndNeverInACircle() {
        MODULES.verify();
    }

    @Test
    void everyModuleKnowsOnlyTheLayersBelowItsOwn() {
        for (var module : MODULES) {
            assertThat(layer(module)).as("layer of %s", name(module)).isNotNegative();
            assertThat(known(module))
                    .as("modules that %s knows", name(module))
                    .allMatch(known -> layer(known) < layer(module));
        }
    }

    @Test
    void mapOfModulesIsDrawnFromTheCode() {
        var map = new ArrayList<>(List.of("```mermaid", "flowchart TB"));
        for (var layer : LAYERS.reversed()) {
            map.add("  subgraph layer%d[ ]".formatted(LAYERS.indexOf(layer)));
            layer.forEach(name -> map.add("    " + name));
            map.add("  end");
        }
        sorted().forEach(module ->
                nearest(module).forEach(known -> map.add("  %s --> %s".formatted(name(module), known))));
        map.add("```");

        Golden.part(DOCUMENT, "map", map);
    }

    @Test
    void tableOfModulesSaysWhatEachHoldsAndKnows() throws IOException {
        var rows = new ArrayList<>(List.of("| module | holds | knows |", "|---|---|---|"));
        for (var module : sorted().toList()) {
            rows.add("| `%s` | %s | %s |"
                    .formatted(
                            name(module),
                            purpose(module),
                            known(module).stream()
                                    .map(ModularityTest::name)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }

        Golden.part(DOCUMENT, "table", rows);
    }

    private Stream<ApplicationModule> sorted() {
        return MODULES.stream().sorted(Comparator.comparing(ModularityTest::name));
    }

    /** The package's own sentence, so that it is written once. */
    private static String purpose(ApplicationModule module) throws IOException {
        var info = Files.readString(Path.of("src/main/java/vn/motcua", name(module), "package-info.java"));
        return info.substring(info.indexOf("/**") + 3, info.indexOf("*/"))
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whom a module knows, without those it would also reach through another it knows. */
    private List<String> nearest(ApplicationModule module) {
        var direct = known(module);
        return direct.stream()
                .filter(known -> direct.stream().noneMatch(other -> reaches(other, known)))
                .map(ModularityTest::name)
                .sorted()
                .toList();
    }

    private boolean reaches(ApplicationModule from, ApplicationModule to) {
        return known(from).stream().anyMatch(known -> known.equals(to) || reaches(known, to));
    }

    private List<ApplicationModule> known(ApplicationModule module) {
        return KNOWN.computeIfAbsent(
                module,
                from -> from.getDirectDependencies(MODULES).uniqueModules().toList());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static int layer(ApplicationModule module) {
        return LAYERS.indexOf(LAYERS.stream()
                .filter(layer -> layer.contains(name(module)))
                .findFirst()
                .orElse(List.of()));
    }
}
