package vn.motcua.agencies;

import java.time.LocalDate;

/** Why an officer may do what is another's to do. */
public sealed interface StandIn permits Delegation, Absence {

    /** In whose place. */
    long principal();

    /** Who stands in for them. */
    long substitute();

    boolean holdsOn(LocalDate day);

    /** Whether it reaches into dossiers of a procedure. */
    boolean reaches(String procedure);
}
