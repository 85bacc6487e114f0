package vn.motcua.accounts;

import vn.motcua.vocabulary.Actor;

/** A principal of a session or a token: whoever signed in, by whatever way, is one actor to the rest of the system. */
public interface SignedIn {

    Actor actor();
}
