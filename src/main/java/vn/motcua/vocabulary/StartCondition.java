package vn.motcua.vocabulary;

import java.util.List;

/**
 * What must hold before the system may serve real people, such as "no account has a password everybody knows". Any
 * module adds a component; outside sample mode a fault of any stops the start.
 */
public interface StartCondition {

    /** One sentence per fault, saying what to do about it; none when all is well. Asked after the migrations. */
    List<String> faults();
}
