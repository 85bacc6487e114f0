/** What all screens share: page rendering, the frame around a page, error pages, assets, security headers. */
@ApplicationModule(displayName = "Web")
@NullMarked
package vn.motcua.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
