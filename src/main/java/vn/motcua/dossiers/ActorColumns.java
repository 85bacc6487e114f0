package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.Actor;

/** How an actor is written in an event row. */
final class ActorColumns {

    private ActorColumns() {}

    static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Citizen c -> "CITIZEN";
            case Actor.Officer o -> "OFFICER";
            case Actor.Machine m -> "MACHINE";
        };
    }

    static @Nullable Long id(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.account();
            case Actor.Officer officer -> officer.officer();
            case Actor.Machine machine -> null;
        };
    }

    /** Stable identity, e.g. {@code OFFICER:12}: what idempotency keys and event hashes stand under. */
    static String key(Actor actor) {
        var id = id(actor);
        return kind(actor) + ':' + (id == null ? actor.name() : id);
    }
}
