@NullMarked
package vn.motcua.documents;

import org.jspecify.annotations.NullMarked;
