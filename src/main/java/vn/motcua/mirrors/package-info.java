/** Dossiers that ministries' own systems process, as those systems report them: to be looked at, acted on by nobody here. */
@ApplicationModule(displayName = "Mirrors")
@NullMarked
package vn.motcua.mirrors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
