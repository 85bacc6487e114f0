package vn.motcua.accounts;

import vn.motcua.vocabulary.Actor;

/** How an actor is named in counters, logs and sessions: {@code account:42}, {@code officer:17}. */
final class Identity {

    private Identity() {}

    static String of(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> "account:" + citizen.account();
            case Actor.Officer officer -> ofOfficer(officer.officer());
            case Actor.Machine machine -> "machine:" + machine.name();
        };
    }

    static String ofOfficer(long officer) {
        return "officer:" + officer;
    }
}
