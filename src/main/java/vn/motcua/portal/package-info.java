/** Screens for citizens and firms: find a procedure, file a dossier, follow it to its result. */
@ApplicationModule(displayName = "Portal")
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
