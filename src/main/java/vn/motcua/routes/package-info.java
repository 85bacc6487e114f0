/** Which unit does which step, in which share of the time (quy trình nội bộ). */
@ApplicationModule(displayName = "Routes")
@NullMarked
package vn.motcua.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
