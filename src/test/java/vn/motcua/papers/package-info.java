@NullMarked
package vn.motcua.papers;

import org.jspecify.annotations.NullMarked;
