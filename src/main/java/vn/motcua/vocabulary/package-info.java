/** Values every module speaks (money, identity numbers, who acts), and the refusals each door answers in its own way. */
@ApplicationModule(displayName = "Vocabulary")
@NullMarked
package vn.motcua.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
