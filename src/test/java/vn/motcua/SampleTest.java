package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.motcua.api.ApiCaller;
import vn.motcua.bookings.OpenDesk;
import vn.motcua.desk.DeskCast;
import vn.motcua.dossiers.Cast;
import vn.motcua.dossiers.Troupe;

/**
 * The whole application with the sample province and with everybody who plays in tests. All tests of this annotation in
 * one JVM share one application, since starting it takes longer than most of them; each makes dossiers of its own. The few
 * that count what is there, or use up what there are only some of, stand apart ({@code motcua.apart}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MotCuaTest(properties = "motcua.sample=true")
@Import({Cast.class, Troupe.class, ApiCaller.class, DeskCast.class, OpenDesk.class})
public @interface SampleTest {}
