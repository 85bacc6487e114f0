/** Working hours, days off and make-up days, turned into deadlines that explain themselves. */
@ApplicationModule(displayName = "Calendar")
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
