/** Journeys of people through the whole application, in a real browser. */
@NullMarked
package vn.motcua.journeys;

import org.jspecify.annotations.NullMarked;
