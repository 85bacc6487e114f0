package vn.motcua.mirrors;

import vn.motcua.vocabulary.Conflict;

/** A report came after a newer one, or tells something else under a version that was told before (409). */
public class NewerVersion extends Conflict {

    NewerVersion(String whatHappened) {
        super(whatHappened);
    }
}
