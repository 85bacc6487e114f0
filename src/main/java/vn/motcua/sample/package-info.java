/** The sample province: loaded on first start in sample mode, deterministic. */
@ApplicationModule(displayName = "Sample province")
@NullMarked
package vn.motcua.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
