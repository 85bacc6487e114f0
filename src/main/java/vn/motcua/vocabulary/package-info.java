/** Values every module speaks: money, identity numbers, who acts. Records only, few. */
@ApplicationModule(displayName = "Vocabulary")
@NullMarked
package vn.motcua.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
