@NullMarked
package vn.motcua.signatures;

import org.jspecify.annotations.NullMarked;
