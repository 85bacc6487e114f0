package vn.motcua.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/** What code may not do here, beside what {@code ModularityTest} says of modules. */
class ArchitectureTest {

    private static final String CLOCK = "vn.motcua.ProvinceClock";
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|references|exists|truncate)\\s+"
                    + "(agencies|documents|accounts|calendar|routes|procedures|signatures|dossiers|papers|worklists"
                    + "|bookings|mirrors|notifications|reorganisation|sessions|jobs)\\.[a-z_]+");

    /** Whose tables a module may name beside its own; sessions have no module, accounts ends them. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "accounts", Set.of("sessions"),
            // It measures what plain JDBC makes of the same rows, so it must name them.
            "bench", Set.of("accounts", "dossiers", "procedures"));

    @Test
    void timeIsAskedOfTheInjectedClockOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CLOCK)
                .should()
                .callCodeUnitWhere(READS_THE_MACHINES_TIME)
                .because("tests and the sample province act at other moments than now")
                .check(OurCode.MAIN);
    }

    @Test
    void controllersStandInTheDoors() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAnyPackage(
                        "vn.motcua.portal", "vn.motcua.desk", "vn.motcua.admin", "vn.motcua.api", "vn.motcua.web")
                .check(OurCode.MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .check(OurCode.MAIN);
    }

    @Test
    void everyPackageSaysThatNullIsTheException() {
        var packages = OurCode.MAIN.stream().map(JavaClass::getPackage).distinct();

        assertThat(packages)
                .allSatisfy(one -> assertThat(
                                one.tryGetPackageInfo().filter(info -> info.isAnnotatedWith(NullMarked.class)))
                        .as("@NullMarked package-info of %s", one.getName())
                        .isPresent());
    }

    @Test
    void sqlNamesTheTablesOfItsOwnModuleOnly() throws IOException {
        var foreign = new ArrayList<String>();
        for (var file : sources("java/vn/motcua", ".java")) {
            var module =
                    MAIN.resolve("java/vn/motcua").relativize(file).getName(0).toString();
            foreign.addAll(foreignTables(file, module));
        }
        for (var file : sources("resources/db/migration", ".sql")) {
            var migrations = MAIN.resolve("resources/db/migration");
            foreign.addAll(
                    foreignTables(file, migrations.relativize(file).getName(0).toString()));
        }

        assertThat(foreign).isEmpty();
    }

    private static final DescribedPredicate<JavaCall<?>> READS_THE_MACHINES_TIME =
            DescribedPredicate.describe("read the machine's time", call -> {
                var target = call.getTarget();
                var owner = target.getOwner();
                var takesNothing = target.getRawParameterTypes().isEmpty();
                return owner.getPackageName().equals("java.time")
                                && target.getName().equals("now")
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))
                        || owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system")
                        || owner.isEquivalentTo(System.class)
                                && target.getName().equals("currentTimeMillis")
                        || owner.isEquivalentTo(java.util.Date.class)
                                && target.getName().equals("<init>")
                                && takesNothing;
            });

    private static List<String> foreignTables(Path file, String module) throws IOException {
        var own = ALSO.getOrDefault(module, Set.of());
        return TABLE.matcher(Files.readString(file))
                .results()
                .filter(named -> !named.group(1).equalsIgnoreCase(module)
                        && !own.contains(named.group(1).toLowerCase(Locale.ROOT)))
                .map(named -> file + ": " + named.group())
                .toList();
    }

    private static List<Path> sources(String folder, String ending) throws IOException {
        try (var files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
