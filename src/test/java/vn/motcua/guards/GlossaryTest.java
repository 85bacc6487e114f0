package vn.motcua.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/glossary.md binds: one word for one thing, and no dumping grounds. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");

    /** A type, or one of its constants: {@code `ServiceLevel.FULL`}. */
    private static final Pattern IDENTIFIER = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.([A-Z_]+))?`");

    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\w*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Entity|Base)|(Base|Abstract)[A-Z]\\w*|\\w*Accept\\w*Dossier\\w*");
    private static final Set<String> FORBIDDEN_PACKAGES =
            Set.of("util", "utils", "common", "impl", "dto", "manager", "base", "service", "entity", "model", "helper");

    @Test
    void everyBindingWordHasItsType() throws IOException {
        var missing = identifiers("Binding").filter(named -> !exists(named)).map(MatchResult::group);

        assertThat(missing).as("binding words without a type of that name").isEmpty();
    }

    @Test
    void whatIsForLaterIsNotThereYet() throws IOException {
        var there = identifiers("Later").filter(this::exists).map(MatchResult::group);

        assertThat(there).as("words that now bind: move them up").isEmpty();
    }

    @Test
    void nothingIsNamedAfterADumpingGround() {
        var names =
                OurCode.MAIN.stream().filter(type -> !type.isAnonymousClass()).map(JavaClass::getSimpleName);
        var packages = OurCode.MAIN.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());

        assertThat(names).noneMatch(name -> FORBIDDEN.matcher(name).matches());
        assertThat(packages).doesNotContainAnyElementsOf(FORBIDDEN_PACKAGES);
    }

    private boolean exists(MatchResult identifier) {
        return OurCode.MAIN.stream()
                .filter(type -> type.getSimpleName().equals(identifier.group(1)))
                .anyMatch(type -> identifier.group(2) == null
                        || type.tryGetField(identifier.group(2)).isPresent());
    }

    private static Stream<MatchResult> identifiers(String heading) throws IOException {
        var section = Files.readString(GLOSSARY)
                .split("(?m)^## " + heading + ".*$")[1]
                .split("(?m)^## ")[0];
        var rows = section.lines().filter(line -> line.startsWith("|")).toList();
        assertThat(rows).as("rows under %s", heading).isNotEmpty();
        return rows.stream()
                .map(GlossaryTest::secondCell)
                .flatMap(cell -> IDENTIFIER.matcher(cell).results());
    }

    private static String secondCell(String row) {
        var cells = List.of(row.split("\\|"));
        return cells.size() > 2 ? cells.get(2) : "";
    }
}
