/** Screens for officers: work list, intake, counter, every action of a route, the papers. */
@ApplicationModule(displayName = "Desk")
@NullMarked
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
