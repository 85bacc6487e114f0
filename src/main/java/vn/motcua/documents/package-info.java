/** Files with content checks, the papers the law prescribes as PDF, QR and bar codes. */
@ApplicationModule(displayName = "Documents")
@NullMarked
package vn.motcua.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
