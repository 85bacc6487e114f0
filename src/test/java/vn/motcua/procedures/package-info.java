@NullMarked
package vn.motcua.procedures;

import org.jspecify.annotations.NullMarked;
