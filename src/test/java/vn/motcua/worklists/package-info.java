@NullMarked
package vn.motcua.worklists;

import org.jspecify.annotations.NullMarked;
