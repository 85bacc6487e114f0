package vn.motcua.mirrors;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.vocabulary.InvalidInput.Fault;

/** Reports that were refused and not mended since, so that whoever administers the source sees what is missing here and why. */
@Component
public class Refusals {

    private static final int SHOWN = 20;
    private static final int LONGEST = 1000;
    private static final int LONGEST_NUMBER = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    Refusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One report that was refused; {@code reason} in Vietnamese. */
    public record Refusal(Instant at, String number, String reason) {}

    /** The latest of a source, the newest first. */
    public List<Refusal> latest(long source) {
        return jdbc.sql("""
                        select at, number, reason from mirrors.refusal where source = :source
                        order by at desc limit :most""")
                .param("source", source)
                .param("most", SHOWN)
                .query((row, n) ->
                        new Refusal(Rows.instant(row, "at"), row.getString("number"), row.getString("reason")))
                .list();
    }

    void write(long source, String number, List<Fault> faults) {
        var reason = faults.stream().map(Fault::message).collect(Collectors.joining(" "));
        jdbc.sql("""
                        insert into mirrors.refusal (source, number, at, reason) values (:source, :number, :at, :reason)
                        on conflict (source, number) do update set at = excluded.at, reason = excluded.reason""")
                .param("source", source)
                .param("number", shortened(number, LONGEST_NUMBER))
                .param("at", Rows.utc(clock.instant()))
                .param("reason", shortened(reason, LONGEST))
                .update();
    }

    /** A report of this number was taken: what was missing is there. */
    void settle(long source, MirrorNumber number) {
        jdbc.sql("delete from mirrors.refusal where source = :source and number = :number")
                .param("source", source)
                .param("number", number.value())
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
