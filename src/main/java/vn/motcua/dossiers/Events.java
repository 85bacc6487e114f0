package vn.motcua.dossiers;

import java.security.SecureRandom;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.Actor;

/** Makes the next event of a dossier's history, chained to the one before it, and says the row it is written in. */
@Component
class Events {

    private static final String INSERT_EVENT = """
            insert into dossiers.event (dossier, seq, at, actor_kind, actor, actor_name, type, payload, salt, commitment,
                prev_hash, hash, hash_version)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as json), ?, ?, ?, ?, ?)""";

    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Events(JsonMapper json) {
        this.json = json;
    }

    record Event(
            long dossier,
            int seq,
            Instant at,
            Actor actor,
            EventType type,
            String payload,
            byte[] salt,
            byte[] commitment,
            byte[] previous,
            byte[] hash) {}

    /** The first event of a dossier; its hash is written with the dossier's row, the event right after it. */
    Event first(long dossier, EventType type, Object payload, Actor actor, Instant now) {
        return next(dossier, 1, EventHash.GENESIS, type, payload, actor, now);
    }

    Event next(long dossier, int seq, byte[] previous, EventType type, Object payload, Actor actor, Instant now) {
        var text = json.writeValueAsString(payload);
        var salt = new byte[16];
        random.nextBytes(salt);
        var hashing = EventHash.CURRENT;
        var commitment = hashing.commitment(salt, actor.name(), text);
        var hash = hashing.of(previous, dossier, seq, now, ActorColumns.key(actor), type, commitment);
        return new Event(dossier, seq, now, actor, type, text, salt, commitment, previous, hash);
    }

    void insert(Batch batch, Event event) {
        batch.add(
                INSERT_EVENT,
                event.dossier(),
                event.seq(),
                event.at(),
                ActorColumns.kind(event.actor()),
                ActorColumns.id(event.actor()),
                event.actor().name(),
                event.type(),
                event.payload(),
                event.salt(),
                event.commitment(),
                event.previous(),
                event.hash(),
                EventHash.CURRENT.version());
    }
}
