package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import vn.motcua.bookings.OpenDesk;

/**
 * The sample province with its dossiers on a real port, for browsers and other programs. As with {@link SampleTest}, all
 * tests of this annotation in one JVM share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MotCuaTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.sample=true",
            "motcua.sample-dossiers=true",
            "motcua.public.url=https://dichvucong.vidu.vn"
        })
@Import(OpenDesk.class)
public @interface ServedTest {}
