/** What is told to whom about a dossier: notices to officers, written once, and warnings before and after a due time. */
@ApplicationModule(displayName = "Notifications")
@NullMarked
package vn.motcua.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
