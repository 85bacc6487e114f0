/** A reorganisation of the administration (sắp xếp, sáp nhập) as one operation: plan, rehearsal, execution. */
@ApplicationModule(displayName = "Reorganisation")
@NullMarked
package vn.motcua.reorganisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
