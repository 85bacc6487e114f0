/**
 * Digital signatures on papers as PDF: the keys and their PINs, whose word is trusted, what was signed here and whether it
 * stands.
 */
@ApplicationModule(displayName = "Signatures")
@NullMarked
package vn.motcua.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
