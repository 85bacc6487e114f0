/** The embedded PostgreSQL: unpacked, initialised, started durable and watched by us. */
@ApplicationModule(displayName = "Database")
@NullMarked
package vn.motcua.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
