package vn.motcua.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.AdministrationRights;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;

/** Keeps how administrators of the province word the free passages, every version with who wrote it. */
@Component
public class Passages {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final AdministrationRights rights;
    private final Clock clock;

    Passages(JdbcClient jdbc, AdministrationRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** One wording; version 0 is the usual one, which nobody wrote. */
    public record Wording(int version, String text, Instant at, String by) {}

    /** What a passage says now. */
    public String text(Passage passage) {
        return jdbc.sql("""
                        select text from papers.passage where passage = :passage order by version desc limit 1""")
                .param("passage", passage.name())
                .query(String.class)
                .optional()
                .orElse(passage.usual());
    }

    /** Every wording there was, the newest first; none while the usual one stands. */
    public List<Wording> wordings(Passage passage) {
        return jdbc.sql("""
                        select version, text, at, by from papers.passage where passage = :passage order by version desc""")
                .param("passage", passage.name())
                .query((row, n) -> new Wording(
                        row.getInt("version"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }

    /**
     * Words a passage anew; papers issued before keep what they said.
     *
     * @param base version that the writer had before them; another one since is a fault, so that nobody's words get lost
     * @throws InvalidInput field {@code text}
     */
    public void word(Actor.Officer by, Passage passage, int base, String text) {
        rights.requireProvince(by);
        var said = checked(text);
        if (base != version(passage)) {
            throw overtaken(passage);
        }
        try {
            jdbc.sql("""
                            insert into papers.passage (passage, version, text, at, officer, by)
                            values (:passage, :version, :text, :at, :officer, :by)""")
                    .param("passage", passage.name())
                    .param("version", base + 1)
                    .param("text", said)
                    .param("at", PaperRows.utc(clock.instant()))
                    .param("officer", by.officer())
                    .param("by", by.name())
                    .update();
        } catch (DuplicateKeyException faster) {
            throw overtaken(passage);
        }
    }

    /** The number of the wording in force; 0 while the usual one stands. */
    public int version(Passage passage) {
        return jdbc.sql("select coalesce(max(version), 0) from papers.passage where passage = :passage")
                .param("passage", passage.name())
                .query(Integer.class)
                .single();
    }

    /** What was typed, if a paper can say it. */
    static String checked(String text) {
        var said = text.strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            throw new InvalidInput("text", "Nhập nội dung.");
        }
        if (said.length() > LONGEST) {
            throw new InvalidInput("text", "Không quá %d ký tự, để giấy vẫn vừa khổ.".formatted(LONGEST));
        }
        return said;
    }

    private InvalidInput overtaken(Passage passage) {
        return new InvalidInput(
                "text",
                "%s vừa sửa đoạn này thành: “%s”. Hãy xem lại rồi lưu."
                        .formatted(wordings(passage).getFirst().by(), text(passage)));
    }
}
