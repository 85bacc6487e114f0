/** Một Cửa as one application: how it starts, what must hold before it does, and the clock it goes by. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
