/** The officers' one-stop desk. */
@ApplicationModule(displayName = "Desk")
@NullMarked
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
