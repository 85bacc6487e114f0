package vn.motcua.mirrors;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import vn.motcua.vocabulary.Actor;

/** Source systems of tests, each under a code of its own. */
public final class TestSources {

    public static final Actor SETUP = new Actor.Machine("Kiểm thử");

    private TestSources() {}

    /** A source that may report everything; answers its id. */
    public static long registered(ApplicationContext application, String code) {
        var systems = application.getBean(SourceSystems.class);
        var id = systems.register(SETUP, code, "Hệ thống " + code, "Bộ Tư pháp", 24);
        systems.allow(SETUP, id, "", "", LocalDate.of(2020, 1, 1), null);
        return id;
    }

    /** A token of a source that may report everything. */
    public static String token(ApplicationContext application, String code) {
        var id = registered(application, code);
        var tokens = application.getBean(SourceTokens.class);
        return tokens.issue(SETUP, id, tokens.edition(id)).orElseThrow().token();
    }
}
