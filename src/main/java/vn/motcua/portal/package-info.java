/** The public service portal: citizens and firms. */
@ApplicationModule(displayName = "Portal")
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
