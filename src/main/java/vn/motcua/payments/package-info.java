/** The money of dossiers: what is due, what a one-stop desk took, the numbered receipts, what is to be settled with whom. */
@ApplicationModule(displayName = "Payments")
@NullMarked
package vn.motcua.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
