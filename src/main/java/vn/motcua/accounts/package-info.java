/** People who sign in: citizens and organisations, officers with a second factor, API tokens. */
@ApplicationModule(displayName = "Accounts")
@NullMarked
package vn.motcua.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
