package vn.motcua.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a command that must never touch real data: it is given an embedded database of its own, empty, in a folder that is gone
 * afterwards, whatever the environment names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ThrowAwayDatabase {

    /** Properties the application is started with beside, as {@code name=value}. */
    String[] properties() default {};
}
