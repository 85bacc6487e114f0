package vn.motcua.vocabulary;

import java.time.Instant;

/**
 * What a module need not keep for ever, such as keys of requests that nobody will repeat. Any module adds a component; all
 * are asked once an hour, on every node, so tidying twice must be harmless.
 */
public interface Housekeeping {

    /** Removes what is older than the module keeps it. */
    void tidy(Instant now);
}
