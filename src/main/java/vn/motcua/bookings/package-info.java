/** The queue of a one-stop desk: counters, tickets called in a fair order, call boards, appointments. */
@ApplicationModule(displayName = "Bookings")
@NullMarked
package vn.motcua.bookings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
