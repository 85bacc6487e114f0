package vn.motcua.papers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.StoredFile;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.vocabulary.Actor;

/** The rows of issued papers and of their prints. */
@Component
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets whoever else issues this very paper wait until the end of the transaction. */
    void queueFor(IssuedPaper.Key key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 250))")
                .param("key", key.dossier() + "/" + key.kind() + "/" + key.no())
                .query((row, n) -> n)
                .list();
    }

    Optional<IssuedPaper> find(IssuedPaper.Key key) {
        return jdbc.sql("""
                        select number, template, version, fields, issued_at, file, sha256 from papers.issued
                        where dossier = :dossier and kind = :kind and no = :no""")
                .param("dossier", key.dossier().value())
                .param("kind", key.kind().name())
                .param("no", key.no())
                .query((row, n) -> new IssuedPaper(
                        key,
                        row.getString("number"),
                        row.getString("template"),
                        row.getInt("version"),
                        row.getString("fields"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("file", UUID.class),
                        row.getString("sha256")))
                .optional();
    }

    void insert(IssuedPaper paper, Instant now) {
        jdbc.sql("""
                        insert into papers.issued (dossier, kind, no, number, template, version, fields, issued_at, fixed_at)
                        values (:dossier, :kind, :no, :number, :template, :version, cast(:fields as jsonb), :issued, :now)""")
                .param("dossier", paper.key().dossier().value())
                .param("kind", paper.key().kind().name())
                .param("no", paper.key().no())
                .param("number", paper.number())
                .param("template", paper.template())
                .param("version", paper.version())
                .param("fields", paper.fields())
                .param("issued", utc(paper.issuedAt()))
                .param("now", utc(now))
                .update();
    }

    void keep(IssuedPaper.Key key, StoredFile pdf) {
        jdbc.sql("""
                        update papers.issued set file = :file, sha256 = :sha256
                        where dossier = :dossier and kind = :kind and no = :no and file is null""")
                .param("file", pdf.id())
                .param("sha256", pdf.sha256())
                .param("dossier", key.dossier().value())
                .param("kind", key.kind().name())
                .param("no", key.no())
                .update();
    }

    /** The next running number of a desk's papers of a kind in a year; its row is held until the transaction ends. */
    int nextNumber(long desk, int year, PaperKind kind) {
        return jdbc.sql("""
                        insert into papers.number_counter (desk, year, kind, last) values (:desk, :year, :kind, 1)
                        on conflict (desk, year, kind) do update set last = number_counter.last + 1
                        returning last""")
                .param("desk", desk)
                .param("year", year)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    void log(IssuedPaper.Key key, Actor by, PrintReason reason, Instant now) {
        jdbc.sql("""
                        insert into papers.printing (dossier, kind, no, at, actor_kind, actor, actor_name, reason)
                        values (:dossier, :kind, :no, :at, :actorKind, :actor, :name, :reason)""")
                .param("dossier", key.dossier().value())
                .param("kind", key.kind().name())
                .param("no", key.no())
                .param("at", utc(now))
                .param("actorKind", kind(by))
                .param("actor", id(by), java.sql.Types.BIGINT)
                .param("name", by.name())
                .param("reason", reason.name())
                .update();
    }

    /** Every print of a dossier's papers, oldest first. */
    List<Printing> printings(DossierNumber dossier) {
        return jdbc.sql("""
                        select kind, no, at, actor_name, reason from papers.printing where dossier = :dossier order by id""")
                .param("dossier", dossier.value())
                .query((row, n) -> new Printing(
                        PaperKind.valueOf(row.getString("kind")),
                        row.getInt("no"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        PrintReason.valueOf(row.getString("reason"))))
                .list();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static String kind(Actor by) {
        return switch (by) {
            case Actor.Citizen citizen -> "CITIZEN";
            case Actor.Officer officer -> "OFFICER";
            case Actor.Machine machine -> "MACHINE";
        };
    }

    private static @Nullable Long id(Actor by) {
        return switch (by) {
            case Actor.Citizen citizen -> citizen.account();
            case Actor.Officer officer -> officer.officer();
            case Actor.Machine machine -> null;
        };
    }
}
