@NullMarked
package vn.motcua.bookings;

import org.jspecify.annotations.NullMarked;
