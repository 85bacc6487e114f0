/** The papers the law prescribes as they were issued, every print of them, and the desks' registers. */
@ApplicationModule(displayName = "Papers")
@NullMarked
package vn.motcua.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
