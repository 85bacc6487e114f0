package vn.motcua.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark prints as its last line. */
final class Figures {

    private static final long GIB = 1L << 30;

    private final Map<String, Object> values = new LinkedHashMap<>();

    Figures put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(values);
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** Processor, cores, memory, system and Java of this machine. */
    static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores %s, %d GiB, %s %s, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        processor(),
                        Math.round((double) system.getTotalMemorySize() / GIB),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (java.io.IOException | java.io.UncheckedIOException unknown) {
            return System.getProperty("os.arch");
        }
    }
}
