/** The catalogue: procedure, its revisions, cases, required documents, fees, limits, results. */
@ApplicationModule(displayName = "Procedures")
@NullMarked
package vn.motcua.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
