@NullMarked
package vn.motcua.dossiers;

import org.jspecify.annotations.NullMarked;
