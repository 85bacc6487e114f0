/** Guards over the whole: who may open what, what the database looks like, how things are named, what code may not do. */
@NullMarked
package vn.motcua.guards;

import org.jspecify.annotations.NullMarked;
