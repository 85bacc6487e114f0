package vn.motcua.database;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The settings of the embedded server, for a machine it shares with the application. */
record ServerSettings(PostgresCluster cluster, int port) {

    private static final long MIB = 1024L * 1024L;
    /** A throw-away server is one for all the applications of a test run. */
    private static final int MANY_APPLICATIONS = 300;

    List<String> arguments() {
        var memory = memoryInMib();
        var arguments = new ArrayList<>(List.of("-D", cluster.folder().cluster().toString()));
        set(arguments, "listen_addresses", "127.0.0.1");
        set(arguments, "port", port);
        set(arguments, "unix_socket_directories", "");
        set(arguments, "max_connections", cluster.durability() == Durability.DURABLE ? 100 : MANY_APPLICATIONS);
        set(arguments, "shared_buffers", Math.clamp(memory / 16, 128, 1024) + "MB");
        set(arguments, "effective_cache_size", memory / 2 + "MB");
        set(arguments, "work_mem", "8MB");
        set(arguments, "maintenance_work_mem", "128MB");
        set(arguments, "random_page_cost", "1.1");
        set(arguments, "jit", "off");
        set(arguments, "max_wal_size", "2GB");
        set(arguments, "checkpoint_timeout", "15min");
        set(arguments, "wal_compression", "on");
        set(arguments, "timezone", "UTC");
        set(arguments, "idle_in_transaction_session_timeout", "5min");
        log(arguments);
        durability(arguments);
        return arguments;
    }

    private void log(List<String> arguments) {
        set(arguments, "logging_collector", "on");
        set(arguments, "log_directory", cluster.folder().logs());
        set(arguments, "log_filename", "postgresql-%a.log");
        set(arguments, "log_truncate_on_rotation", "on");
        set(arguments, "log_rotation_age", "1d");
        set(arguments, "log_timezone", "UTC");
        set(arguments, "log_min_duration_statement", "1s");
        set(arguments, "log_parameter_max_length", 0);
    }

    private void durability(List<String> arguments) {
        var durable = cluster.durability() == Durability.DURABLE ? "on" : "off";
        set(arguments, "fsync", durable);
        set(arguments, "full_page_writes", durable);
        set(arguments, "synchronous_commit", durable);
    }

    private static void set(List<String> arguments, String name, Object value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }

    private static long memoryInMib() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / MIB;
    }
}
