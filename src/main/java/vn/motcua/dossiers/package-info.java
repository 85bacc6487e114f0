/** The lifecycle of a dossier, one class per action: the heart. */
@ApplicationModule(displayName = "Dossiers")
@NullMarked
package vn.motcua.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
