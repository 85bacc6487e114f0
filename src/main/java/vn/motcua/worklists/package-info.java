/** What officers do with lists of work: many dossiers at once, filters and columns of their own. */
@ApplicationModule(displayName = "Work lists")
@NullMarked
package vn.motcua.worklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
