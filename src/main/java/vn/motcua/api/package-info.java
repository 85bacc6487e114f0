/** JSON under /api/v1 with the same rights and errors as the screens. */
@ApplicationModule(displayName = "API")
@NullMarked
package vn.motcua.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
