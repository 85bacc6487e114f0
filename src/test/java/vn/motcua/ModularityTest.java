package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the road between modules: only downward, only through a module's root package. */
class ModularityTest {

    /** From the ground up; a module may know those of the layers below its own, and none beside it. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("vocabulary", "database"),
            List.of("calendar"),
            List.of("agencies", "documents"),
            List.of("accounts", "routes"),
            List.of("procedures"),
            List.of("dossiers"),
            List.of("web"),
            List.of("portal", "desk", "admin", "api", "cli", "bench", "sample"));

    /** Without the templates' generated code, which knows the pages of all doors. */
    private final ApplicationModules modules =
            ApplicationModules.of(MotCua.class, JavaClass.Predicates.resideInAPackage("vn.motcua.pages.."));

    @Test
    void modulesUseEachOthersApiOnlyAndNeverInACircle() {
        modules.verify();
    }

    @Test
    void everyModuleKnowsOnlyTheLayersBelowItsOwn() {
        for (var module : modules) {
            assertThat(layer(module)).as("layer of %s", name(module)).isNotNegative();
            assertThat(known(module))
                    .as("modules that %s knows", name(module))
                    .allMatch(known -> layer(known) < layer(module));
        }
    }

    /** {@code mvn test -Dtest=ModularityTest -Dmodules.write=true} draws docs/modules.md anew. */
    @Test
    @EnabledIfSystemProperty(named = "modules.write", matches = "true")
    void mapOfModulesIsDrawnFromTheCode() throws IOException {
        var map = new StringJoiner("\n", "", "\n")
                .add("# Map of the modules")
                .add("")
                .add(
                        "Drawn from the code by `mvn test -Dtest=ModularityTest -Dmodules.write=true`. A module knows those below")
                .add("it that an arrow leads to, directly or through others; `ModularityTest` holds it to that.")
                .add("")
                .add("```mermaid")
                .add("flowchart TB");
        for (var layer : LAYERS.reversed()) {
            map.add("  subgraph layer%d[ ]".formatted(LAYERS.indexOf(layer)));
            layer.forEach(name -> map.add("    " + name));
            map.add("  end");
        }
        modules.stream()
                .sorted(Comparator.comparing(ModularityTest::name))
                .forEach(module ->
                        nearest(module).forEach(known -> map.add("  %s --> %s".formatted(name(module), known))));
        Files.writeString(Path.of("docs", "modules.md"), map.add("```").toString());
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
        return module.getDirectDependencies(modules).uniqueModules().toList();
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
