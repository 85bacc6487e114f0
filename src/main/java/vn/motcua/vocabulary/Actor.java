package vn.motcua.vocabulary;

import java.io.Serializable;

/** Who does something: every action and every event names one. Serializable, since a session remembers whose it is. */
public sealed interface Actor extends Serializable {

    String name();

    /** A person or organisation signed in on the portal; {@code account} is {@code accounts.account.id}. */
    record Citizen(long account, String name) implements Actor {}

    /** An officer signed in at the desk; {@code officer} is {@code agencies.officer.id}. */
    record Officer(long officer, String name) implements Actor {}

    /** The system itself, acting by rule (a timer, an importer). */
    record Machine(String name) implements Actor {}
}
