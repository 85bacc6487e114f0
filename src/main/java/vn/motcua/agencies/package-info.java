/** The agency tree with validity dates, units, officers and the positions they hold, one-stop desks. */
@ApplicationModule(displayName = "Agencies")
@NullMarked
package vn.motcua.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
