package vn.motcua.signatures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.signatures.SignedPaper.Withdrawal;

/** What was signed here, and what became of it. */
@Component
public class SignedPapers {

    private static final String SELECT = """
            select first.document, latest.file, first.dossier, first.agency, first.officer_name, first.at,
                latest.kind = 'SEAL' as sealed, w.reason, w.officer_name as withdrawn_by, w.at as withdrawn_at
            from signatures.signing first
            join lateral (select s.file, s.kind from signatures.signing s
                          where s.document = first.document order by s.no desc limit 1) latest on true
            left join signatures.withdrawal w on w.document = first.document
            where first.no = 1 and\s""";

    private final JdbcClient jdbc;

    SignedPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A result by the file its first signature made; empty for a file that was not signed here. */
    public Optional<SignedPaper> of(UUID document) {
        return jdbc.sql(SELECT + "first.document = ?")
                .param(document)
                .query((row, n) -> paper(row))
                .optional();
    }

    /** The result a file is, or was before further signatures, by the hash of its content in lower-case hex. */
    Optional<SignedPaper> byContent(String sha256) {
        return jdbc.sql(
                        SELECT
                                + "first.document = (select document from signatures.signing where sha256 = ? order by at limit 1)")
                .param(sha256)
                .query((row, n) -> paper(row))
                .optional();
    }

    /** The results that a code's hash names, whose dossier it names too. */
    public Optional<SignedPaper> of(ResultCode code) {
        return byContent(hex(code.sha256())).filter(paper -> paper.dossier().equals(code.dossier()));
    }

    /** When the contents with these hashes were signed here. */
    Map<String, Instant> recorded(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select sha256, min(at) as at from signatures.signing where sha256 in (:hashes) group by sha256")
                        .param("hashes", hashes)
                        .query((row, n) -> Map.entry(
                                row.getString("sha256"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64));
    }

    private static SignedPaper paper(ResultSet row) throws SQLException {
        return new SignedPaper(
                row.getObject("document", UUID.class),
                row.getObject("file", UUID.class),
                row.getString("dossier"),
                row.getLong("agency"),
                row.getString("officer_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("sealed"),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null
                ? null
                : new Withdrawal(
                        reason,
                        row.getString("withdrawn_by"),
                        row.getObject("withdrawn_at", OffsetDateTime.class).toInstant());
    }
}
