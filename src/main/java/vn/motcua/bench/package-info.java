/** Benchmarks of a running instance: {@code bin/motcua bench …}. */
@ApplicationModule(displayName = "Benchmarks")
@NullMarked
package vn.motcua.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
