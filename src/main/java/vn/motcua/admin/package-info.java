/** Administration without code: agencies, officers, working hours and days off, procedures, routes. */
@ApplicationModule(displayName = "Administration")
@NullMarked
package vn.motcua.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
