package vn.motcua.mirrors;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossiers.RequestKey;
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

    /** A dossier of Quy Nhơn that a source of its own tells: late since yesterday, in progress. */
    public static void tell(ApplicationContext application, String code, String number) {
        var source = application
                .getBean(SourceTokens.class)
                .sourceOf(token(application, code))
                .orElseThrow();
        var received = application.getBean(Clock.class).instant().minus(Duration.ofDays(9));
        application
                .getBean(ReportMirrors.class)
                .report(
                        source,
                        new Snapshot(
                                MirrorNumber.parse(number),
                                1,
                                "2.000815",
                                "H21.180",
                                "Trần Thị Hoà",
                                "052175012346",
                                received,
                                received.plus(Duration.ofDays(8)),
                                MirroredState.IN_PROGRESS,
                                null,
                                List.of(new Snapshot.Happening(received, "Tiếp nhận hồ sơ", "Công chức hộ tịch"))),
                        RequestKey.random());
    }
}
