package vn.motcua;

import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.accounts.Account;
import vn.motcua.accounts.DemoAccounts;

/** Tells whoever started the application with {@code bin/run} where to go and, in sample mode, as whom. */
@Component
@ConditionalOnBooleanProperty("motcua.welcome")
class Welcome {

    private static final int SHOWN = 6;

    private final int port;
    private final ObjectProvider<DemoAccounts> demo;

    Welcome(@Value("${server.port}") int port, ObjectProvider<DemoAccounts> demo) {
        this.port = port;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var out = System.out;
        out.printf("%nMột Cửa is ready (Ctrl-C ends it).%n%n");
        out.printf("  Portal, for citizens and firms   http://localhost:%d%n", port);
        out.printf("  Desk, for officers               http://localhost:%d/desk%n", port);
        demo.ifAvailable(accounts -> sayWhom(accounts, out));
        out.println();
    }

    private static void sayWhom(DemoAccounts demo, PrintStream out) {
        out.printf("%n  Sample accounts; the password of all of them is %s%n", DemoAccounts.PASSWORD);
        demo.citizens().stream()
                .limit(SHOWN / 2)
                .forEach(account -> out.printf("    portal  %-14s %s%n", identity(account), account.name()));
        demo.officers().stream()
                .limit(SHOWN)
                .forEach(officer ->
                        out.printf("    desk    %-14s %s, %s%n", officer.username(), officer.name(), officer.title()));
        out.printf("  The sign-in pages list all of them, with the officers' present codes.%n");
    }

    private static String identity(Account account) {
        return account.citizenId() != null ? account.citizenId() : String.valueOf(account.taxCode());
    }
}
