package vn.motcua.guards;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** What a reader of our documents is sent to is there: files, headings, pictures, commands and their options. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z+.-]*:.*");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern BLOCK = Pattern.compile("(?m)^(?: {4}|\t)(.+)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");
    private static final Pattern SCRIPT = Pattern.compile("(?<![\\w./-])bin/[a-z][\\w-]*");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w./-])bin/motcua((?: +[^\\s|;&]+)*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    /** Folders of one machine or one person; the reader's own are `~`, NEW, FOLDER. */
    private static final Pattern SOMEBODYS =
            Pattern.compile("(?<![\\w.~$}])/(?:home|root|Users|work|workspace|private)/");

    @Test
    void everyLinkAndPictureLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            var prose = CODE.matcher(withoutBlocks(Files.readString(document))).replaceAll("");
            for (var target : found(LINK, prose, 1)) {
                if (!ELSEWHERE.matcher(target).matches() && !leads(document, target)) {
                    broken.add(document + ": " + target);
                }
            }
        }

        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    @Test
    void everyScriptNamedIsThereAndRuns() throws IOException {
        for (var document : documents()) {
            for (var script : found(SCRIPT, Files.readString(document), 0)) {
                assertThat(Path.of(script)).as("named in %s", document).isExecutable();
            }
        }
    }

    @Test
    void everyCommandNamedIsThereWithItsOptions() throws IOException {
        var commands = commands();
        var unknown = new ArrayList<String>();
        for (var document : documents()) {
            for (var words : found(COMMAND, code(Files.readString(document)), 1)) {
                if (!isKnown(commands, words.strip())) {
                    unknown.add(document + ": bin/motcua" + words);
                }
            }
        }

        assertThat(commands).containsKeys("import-procedures", "import-procedure", "export-procedure", "bench");
        assertThat(unknown).as("commands or options that do not exist").isEmpty();
    }

    @Test
    void noDocumentNamesSomebodysFolders() throws IOException {
        for (var document : documents()) {
            assertThat(found(SOMEBODYS, Files.readString(document), 0))
                    .as("folders of one machine in %s", document)
                    .isEmpty();
        }
    }

    @Test
    void decisionsAreListedAsTheyAreTitled() throws IOException {
        var listed = Files.readString(Path.of("docs", "adr", "README.md"));
        try (var decisions = Files.list(Path.of("docs", "adr"))) {
            assertThat(decisions.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md")))
                    .allSatisfy(file -> {
                        var title = Files.readAllLines(file).getFirst().replaceFirst("^# (\\d+)\\. ", "");
                        var number =
                                Integer.parseInt(file.getFileName().toString().substring(0, 4));
                        assertThat(Files.readString(file)).startsWith("# %d. ".formatted(number));
                        assertThat(listed).contains("| [%d](%s) | %s |".formatted(number, file.getFileName(), title));
                    });
        }
    }

    private static List<Path> documents() throws IOException {
        try (var root = Files.list(Path.of(""));
                var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean leads(Path document, String target) throws IOException {
        var parts = target.split("#", 2);
        var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(file)
                && (parts.length == 1 || anchors(Files.readString(file)).contains(parts[1]));
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(String markdown) {
        return found(HEADING, FENCE.matcher(markdown).replaceAll(""), 1).stream()
                .map(heading -> heading.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String withoutBlocks(String markdown) {
        return BLOCK.matcher(FENCE.matcher(markdown).replaceAll("")).replaceAll("");
    }

    /** What stands as code, a line each. */
    private static String code(String markdown) {
        return Stream.of(
                        found(FENCE, markdown, 0),
                        found(BLOCK, FENCE.matcher(markdown).replaceAll(""), 1),
                        found(CODE, withoutBlocks(markdown), 1))
                .flatMap(List::stream)
                .collect(joining("\n"));
    }

    private static boolean isKnown(Map<String, CommandSpec> commands, String words) {
        var typed = words.split(" +");
        if (words.isEmpty() || !typed[0].matches("[a-z][a-z-]*")) {
            return true;
        }
        var command = commands.get(typed[0]);
        if (command != null && typed.length > 1 && !command.subcommands().isEmpty() && typed[1].matches("[a-z-]+")) {
            var below = command.subcommands().get(typed[1]);
            command = below == null ? null : below.getCommandSpec();
        }
        return command != null && command.optionsMap().keySet().containsAll(found(OPTION, words, 0));
    }

    /** Top commands by name, as {@code bin/motcua} finds them. */
    private static Map<String, CommandSpec> commands() {
        var all = OurCode.MAIN.stream()
                .filter(type -> type.isAnnotatedWith(Command.class) && type.isAnnotatedWith(Component.class))
                .map(type -> CommandSpec.forAnnotatedObject(type.reflect(), DocumentsTest::lifeless))
                .toList();
        var below = all.stream()
                .flatMap(command -> command.subcommands().keySet().stream())
                .collect(toSet());
        return all.stream()
                .filter(command -> !below.contains(command.name()))
                .collect(toMap(CommandSpec::name, identity()));
    }

    private static <T> T lifeless(Class<T> type) {
        return new SpringObjenesis().newInstance(type);
    }

    private static List<String> found(Pattern wanted, String text, int group) {
        return wanted.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(group))
                .toList();
    }
}
