package vn.motcua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/** As whom PostgreSQL runs: it refuses to be root, so when the application is root it is given less. */
enum Privilege {
    /** The application is an ordinary user: PostgreSQL runs as the same. */
    SAME_USER,
    /** A user namespace of its own: still owner of its files, but without any of root's capabilities. */
    USER_NAMESPACE,
    /**
     * Where user namespaces are forbidden (many containers): the user {@code nobody}, who then owns the data, and who
     * may pass through folders of others, since the data folder usually lies in root's home.
     */
    NOBODY;

    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--securebits=+no_setuid_fixup");

    static Privilege available() {
        if (!System.getProperty("user.name").equals("root")) {
            return SAME_USER;
        }
        if (succeeds(USER_NAMESPACE.command(Path.of("true"), List.of()))) {
            return USER_NAMESPACE;
        }
        if (succeeds(NOBODY.command(Path.of("true"), List.of()))) {
            return NOBODY;
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not run as root, and this machine allows neither unshare -U nor setpriv. "
                        + "Start the application as an ordinary user, or set MOTCUA_DB_URL.");
    }

    /** The command as it must be run once, to its end. */
    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(lowering());
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * The command of a server: in a session of its own, so that Ctrl-C in a terminal reaches the application alone, and
     * shut down cleanly (SIGINT) by the kernel when the thread that started it dies, however it dies.
     */
    List<String> serverCommand(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (succeeds(List.of("setsid", "--version"))) {
            command.add("setsid");
        }
        command.addAll(lowering());
        if (succeeds(List.of("setpriv", "--pdeathsig", "INT", "true"))) {
            command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Hands a file or folder to the user PostgreSQL will run as. */
    void own(Path path) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.setOwner(path, nobody(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give %s to the user nobody".formatted(path), e);
        }
    }

    private static UserPrincipal nobody(Path path) throws IOException {
        return path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    }

    private List<String> lowering() {
        return switch (this) {
            case SAME_USER -> List.of();
            case USER_NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> AS_NOBODY;
        };
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
