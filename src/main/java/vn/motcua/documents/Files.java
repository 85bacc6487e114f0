package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.InvalidInput;
import vn.motcua.vocabulary.KeyReused;
import vn.motcua.vocabulary.NotFound;

/** The files people hand in and the system makes: checked, on disk and hashed before anybody is told they are stored. */
@Component
public class Files {

    private static final Actor.Machine SYSTEM = new Actor.Machine("Một Cửa");

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final ContentCheck check;
    private final FileLimits limits;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Turns turns = new Turns();

    Files(
            JdbcClient jdbc,
            ContentStore contents,
            ContentCheck check,
            FileLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.check = check;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes a file in; the caller closes the stream. Throws {@link InvalidInput} (field {@code file}) with the reason in
     * Vietnamese.
     */
    public StoredFile store(InputStream content, String name, Actor by) {
        return store(content, name, by, List.of());
    }

    /** Takes a file in beside {@code others} of the same dossier, which together may not exceed the limit for a dossier. */
    public StoredFile store(InputStream content, String name, Actor by, Collection<UUID> others) {
        return store(UUID.randomUUID(), content, name, by, others);
    }

    private StoredFile store(UUID id, InputStream content, String name, Actor by, Collection<UUID> others) {
        long room = limits.dossier().toBytes() - totalSize(others);
        try {
            var received = contents.receive(content, limits.file().toBytes());
            try {
                requireSize(received.size(), room);
                var checked = turns.inTurn(
                        kind(by) + reference(by), () -> check.check(received, FileName.of(name), contents));
                try {
                    return keep(id, checked.name().toString(), checked.type().mediaType(), checked.content(), by);
                } finally {
                    contents.discard(checked.content());
                }
            } finally {
                contents.discard(received);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Takes a file in once, whatever is repeated: the same actor's same key gives the file of the first time.
     *
     * @throws KeyReused when other content comes under the key
     */
    public StoredFile storeOnce(InputStream content, String name, Actor by, String key) {
        var id = UUID.nameUUIDFromBytes((kind(by) + ':' + reference(by) + ':' + key).getBytes(StandardCharsets.UTF_8));
        var file = store(id, content, name, by, List.of());
        var first = get(id);
        if (!first.sha256().equals(file.sha256())) {
            transaction.executeWithoutResult(status -> dropUnused(file.sha256()));
            throw new KeyReused();
        }
        return first;
    }

    /**
     * Keeps a file that the system itself has made, and which therefore needs no check.
     *
     * @param mediaType as it will be handed out
     */
    public StoredFile keep(byte[] made, String name, String mediaType) {
        try {
            var received = contents.receive(out -> out.write(made));
            try {
                var kept = keep(UUID.randomUUID(), name, mediaType, received, SYSTEM);
                attach(kept.id(), SYSTEM);
                return kept;
            } finally {
                contents.discard(received);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public StoredFile get(UUID id) {
        return jdbc.sql("""
                        select id, name, media_type, size, sha256, stored_at from documents.file where id = ?""").param(id).query(StoredFile.class).optional().orElseThrow(() -> new NotFound("file " + id));
    }

    /** Told by a module above: which files it holds that do not hang on a dossier yet. */
    public interface Holder {
        Set<UUID> held(Collection<UUID> files);
    }

    /**
     * Hangs a file on a dossier in the caller's transaction, so that it is kept for good; false when it is not there any more,
     * or was taken in from somebody else: nobody can hang another's file on a dossier.
     */
    public boolean attach(UUID id, Actor actor) {
        return jdbc.sql("""
                        update documents.file set attached_at = coalesce(attached_at, :now)
                        where id = :id and stored_by = :by and stored_ref is not distinct from :reference""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("by", kind(actor))
                        .param("reference", reference(actor), java.sql.Types.BIGINT)
                        .update()
                == 1;
    }

    /** Forgets those of the files that are still on nothing: one that is being attached meanwhile waits for that and stays. */
    void forget(Collection<UUID> files) {
        if (files.isEmpty()) {
            return;
        }
        var contentsLeft = jdbc.sql("""
                        delete from documents.file where id in (:ids) and attached_at is null returning sha256""").param("ids", files).query(String.class).list();
        for (var sha256 : Set.copyOf(contentsLeft)) {
            transaction.executeWithoutResult(status -> dropUnused(sha256));
        }
    }

    /** Whether a file exists and was taken in from this very actor. */
    public boolean isStoredBy(UUID id, Actor actor) {
        return jdbc.sql("""
                        select exists (select 1 from documents.file
                                       where id = :id and stored_by = :by and stored_ref is not distinct from :reference)""")
                .param("id", id)
                .param("by", kind(actor))
                .param("reference", reference(actor), java.sql.Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    /** Throws {@link InvalidInput} (field {@code papers}) for more than all files of one dossier together may be. */
    public void requireRoom(Collection<UUID> files) {
        var alwaysFits =
                files.size() * limits.file().toBytes() <= limits.dossier().toBytes();
        if (!alwaysFits && totalSize(files) > limits.dossier().toBytes()) {
            throw new InvalidInput("papers", tooMuch());
        }
    }

    /** Opens the content of a stored file; the caller closes it. */
    public InputStream open(UUID id) {
        try {
            return contents.open(get(id).sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireSize(long size, long room) {
        if (size == 0) {
            throw Refusal.of("Tệp rỗng (0 byte). Hãy chọn lại tệp có nội dung.");
        }
        if (size > limits.file().toBytes()) {
            throw Refusal.of("Tệp lớn hơn " + limits.file().toMegabytes()
                    + " MB. Hãy giảm độ phân giải khi quét hoặc tách thành nhiều tệp.");
        }
        if (size > room) {
            throw Refusal.of(tooMuch());
        }
    }

    private String tooMuch() {
        return "Tổng dung lượng các tệp của hồ sơ vượt quá %d MB. Hãy giảm dung lượng hoặc bớt tệp."
                .formatted(limits.dossier().toMegabytes());
    }

    private long totalSize(Collection<UUID> files) {
        if (files.isEmpty()) {
            return 0;
        }
        return jdbc.sql("select coalesce(sum(size), 0) from documents.file where id in (:ids)")
                .param("ids", files)
                .query(Long.class)
                .single();
    }

    /** A content may be another file's as well: whoever keeps it and whoever drops it come one after the other. */
    private StoredFile keep(UUID id, String name, String mediaType, ContentStore.Received content, Actor by) {
        return transaction.execute(status -> {
            lock(content.sha256());
            try {
                contents.keep(content);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return record(id, name, mediaType, content, by);
        });
    }

    private void dropUnused(String sha256) {
        lock(sha256);
        var used = jdbc.sql("select exists (select 1 from documents.file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
        if (!used) {
            try {
                contents.drop(sha256);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void lock(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('documents.content ' || :sha256, 0))")
                .param("sha256", sha256)
                .query((row, n) -> sha256)
                .single();
    }

    private StoredFile record(UUID id, String name, String mediaType, ContentStore.Received content, Actor by) {
        var file = new StoredFile(
                id,
                name,
                mediaType,
                content.size(),
                content.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                        insert into documents.file (id, name, media_type, size, sha256, stored_at, stored_by, stored_ref, stored_as,
                                                    attached_at)
                        values (:id, :name, :mediaType, :size, :sha256, :at, :by, :reference, :as, null)
                        on conflict (id) do nothing""")
                .param("id", file.id())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(file.storedAt()))
                .param("by", kind(by))
                .param("reference", reference(by))
                .param("as", by.name())
                .update();
        return file;
    }

    private static String kind(Actor by) {
        return switch (by) {
            case Actor.Citizen citizen -> "CITIZEN";
            case Actor.Officer officer -> "OFFICER";
            case Actor.Machine machine -> "MACHINE";
        };
    }

    private static @Nullable Long reference(Actor by) {
        return switch (by) {
            case Actor.Citizen citizen -> citizen.account();
            case Actor.Officer officer -> officer.officer();
            case Actor.Machine machine -> null;
        };
    }
}
