package vn.motcua.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Command;

/** Finds the commands of all modules by their annotations, without starting the application. */
final class Commands {

    private Commands() {}

    /** Top commands by name; one that is the subcommand of another (as in {@code bench search}) is reached through it. */
    static List<Class<?>> inClassPath() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        var found = scanner.findCandidateComponents("vn.motcua").stream()
                .<Class<?>>map(definition -> ClassUtils.resolveClassName(
                        String.valueOf(definition.getBeanClassName()), Commands.class.getClassLoader()))
                .filter(type -> type.isAnnotationPresent(Component.class))
                .toList();
        Set<Class<?>> below = found.stream().flatMap(Commands::subcommands).collect(Collectors.toSet());
        return found.stream()
                .filter(type -> !below.contains(type))
                .sorted(Comparator.comparing(
                        type -> type.getAnnotation(Command.class).name()))
                .toList();
    }

    private static Stream<Class<?>> subcommands(Class<?> type) {
        return Stream.of(type.getAnnotation(Command.class).subcommands());
    }
}
