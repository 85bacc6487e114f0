package vn.motcua.signatures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.agencies.Agency;
import vn.motcua.calendar.Province;
import vn.motcua.documents.Files;
import vn.motcua.documents.StoredFile;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;

/**
 * Signs a paper by an officer's key (ký số), and seals what was signed by an agency's (đóng dấu). Who may do so is the caller's to
 * ask. Done once, whatever is repeated under the same request key; the PIN is used and forgotten.
 */
@Component
public class SignPaper {

    private final SigningKeys keys;
    private final SignedPapers papers;
    private final ResultCodes codes;
    private final Files files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PdfSigning signing = new PdfSigning();

    SignPaper(SigningKeys keys, SignedPapers papers, ResultCodes codes, Files files, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.papers = papers;
        this.codes = codes;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * With what one signs.
     *
     * @param key id of a signing key
     */
    public record Pen(long key, String pin) {

        @Override
        public String toString() {
            return "Pen[key=" + key + "]";
        }
    }

    /**
     * A request that may be repeated.
     *
     * @param digest of all that was asked: the same key with another is refused
     */
    public record Asked(String key, byte[] digest) {}

    private record Entry(
            UUID document,
            int no,
            String kind,
            @Nullable UUID source,
            StoredFile file,
            String dossier,
            long agency,
            long key) {}

    /** The file that an earlier request of the same key made. Throws {@link KeyReused} when it asked for something else. */
    public Optional<UUID> earlier(Actor.Officer officer, Asked asked) {
        record Made(UUID file, byte[] digest) {}
        return jdbc.sql("""
                        select file, request_digest from signatures.signing
                        where officer = :officer and request_key = :key""")
                .param("officer", officer.officer())
                .param("key", asked.key())
                .query((row, n) -> new Made(row.getObject("file", UUID.class), row.getBytes("request_digest")))
                .optional()
                .map(made -> {
                    if (!MessageDigest.isEqual(made.digest(), asked.digest())) {
                        throw new KeyReused();
                    }
                    return made.file();
                });
    }

    /**
     * Signs a PDF as the officer and keeps the signed one.
     *
     * @param dossier number of the dossier whose result it is
     * @return id of the signed file, taken in from this officer
     * @throws InvalidInput for fields {@code signingKey}, {@code pin} and {@code file}
     */
    public UUID sign(Actor.Officer officer, byte[] pdf, String dossier, Agency agency, Pen pen, Asked asked) {
        var made = earlier(officer, asked);
        if (made.isPresent()) {
            return made.get();
        }
        var at = now();
        var look = Appearance.ofOfficer(pdf, officer.name(), agency.name(), at);
        var signed = signed(pdf, new KeyOwner.OfOfficer(officer.officer()), pen, look, at);
        var file = store(officer, signed, dossier);
        // For good: what was signed stays, whatever is decided with it.
        files.attach(file.id(), officer);
        var entry = new Entry(file.id(), 1, "SIGNATURE", null, file, dossier, agency.id(), pen.key());
        return record(officer, entry, asked, at)
                ? file.id()
                : earlier(officer, asked).orElseThrow();
    }

    /** A seal that is made and stands nowhere yet. */
    public record Sealing(SignedPaper paper, StoredFile file, long agency, long key, Instant at) {}

    /**
     * Makes what an officer signed with the agency's seal on it, with the code that verifies it as QR; it counts once it is
     * {@linkplain #record recorded}.
     *
     * @param page address that a code is put behind, e.g. {@code https://…/verification?code=}
     * @throws InvalidInput for fields {@code signingKey} and {@code pin}, and {@code seal} when it is sealed or withdrawn
     */
    public Sealing makeSeal(Actor.Officer clerk, SignedPaper paper, Agency agency, String page, Pen pen) {
        requireSealable(paper);
        var at = now();
        var signed = content(paper.file());
        var code = codes.issue(paper.dossier(), agency.code(), Province.dateOf(at), signed);
        var look = Appearance.ofAgency(signed, agency.name(), at, ResultCodes.png(page + code));
        var sealed = signed(signed, new KeyOwner.OfAgency(agency.id()), pen, look, at);
        return new Sealing(paper, store(clerk, sealed, paper.dossier()), agency.id(), pen.key(), at);
    }

    /**
     * Puts a seal on record, in the caller's transaction.
     *
     * @throws InvalidInput for {@code seal} when the paper was sealed or withdrawn meanwhile
     */
    public void record(Actor.Officer clerk, Sealing sealing, Asked asked) {
        var paper = sealing.paper();
        papers.of(paper.document()).ifPresent(SignPaper::requireSealable);
        files.attach(sealing.file().id(), clerk);
        var entry = new Entry(
                paper.document(),
                2,
                "SEAL",
                paper.file(),
                sealing.file(),
                paper.dossier(),
                sealing.agency(),
                sealing.key());
        if (!record(clerk, entry, asked, sealing.at())) {
            throw sealedAlready();
        }
    }

    /**
     * Takes a signed result back, for everybody who verifies it to see; the first reason stands.
     *
     * @param reason at least ten characters, shown to everybody who holds the file
     */
    public void withdraw(Actor.Officer officer, SignedPaper paper, long agency, String reason) {
        withdraw(officer, officer.officer(), paper.document(), agency, reason);
    }

    /**
     * Takes a result back that will never be issued, in the caller's transaction; what was not signed here is left alone.
     *
     * @param document the file its first signature made
     */
    public void voidUnissued(Actor.Machine by, UUID document, long agency, String reason) {
        if (papers.of(document).isPresent()) {
            withdraw(by, null, document, agency, reason);
        }
    }

    private void withdraw(Actor by, @Nullable Long officer, UUID document, long agency, String reason) {
        jdbc.sql("""
                        insert into signatures.withdrawal (document, reason, agency, officer, officer_name, at)
                        values (:document, :reason, :agency, :officer, :name, :at) on conflict do nothing""")
                .param("document", document)
                .param("reason", reason)
                .param("agency", agency)
                .param("officer", officer, java.sql.Types.BIGINT)
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] signed(byte[] pdf, KeyOwner owner, Pen pen, Appearance look, Instant at) {
        try (var key = keys.unlock(owner, pen.key(), pen.pin())) {
            return signing.sign(pdf, key, look, at);
        }
    }

    private static void requireSealable(SignedPaper paper) {
        if (paper.sealed()) {
            throw sealedAlready();
        }
        if (paper.withdrawal() != null) {
            throw new InvalidInput("seal", "Kết quả này đã bị thu hồi, không đóng dấu được.");
        }
    }

    /** False when the same request, or the same kind of signature on the paper, was recorded meanwhile. */
    private boolean record(Actor.Officer officer, Entry entry, Asked asked, Instant at) {
        return jdbc.sql("""
                                    insert into signatures.signing (document, no, kind, source, file, sha256, dossier, agency, key,
                                        officer, officer_name, request_key, request_digest, at)
                                    values (:document, :no, :kind, :source, :file, :sha256, :dossier, :agency, :key,
                                        :officer, :name, :request, :digest, :at)
                                    on conflict do nothing""")
                        .param("document", entry.document())
                        .param("no", entry.no())
                        .param("kind", entry.kind())
                        .param("source", entry.source(), java.sql.Types.OTHER)
                        .param("file", entry.file().id())
                        .param("sha256", entry.file().sha256())
                        .param("dossier", entry.dossier())
                        .param("agency", entry.agency())
                        .param("key", entry.key())
                        .param("officer", officer.officer())
                        .param("name", officer.name())
                        .param("request", asked.key())
                        .param("digest", asked.digest())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static InvalidInput sealedAlready() {
        return new InvalidInput("seal", "Văn bản này đã được đóng dấu.");
    }

    private StoredFile store(Actor.Officer officer, byte[] pdf, String dossier) {
        return files.store(new ByteArrayInputStream(pdf), dossier + "-ket-qua.pdf", officer);
    }

    private byte[] content(UUID file) {
        try (var stored = files.open(file)) {
            return stored.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** To the second, as the signature itself says it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
