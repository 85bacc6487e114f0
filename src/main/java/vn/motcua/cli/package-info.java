/** The command line: the same application, run for one command instead of serving. */
@ApplicationModule(displayName = "Command line")
@NullMarked
package vn.motcua.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
