package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.motcua.cli.MotCuaCommand;
import vn.motcua.database.DatabaseAhead;

/**
 * The application: one process that serves the portal, the desk, the administration and the API, or runs one command.
 * Two modules may have a class of the same name, so components are named in full.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class MotCua {

    public static void main(String[] args) {
        if (MotCuaCommand.named(args)) {
            System.exit(MotCuaCommand.run(MotCua.class, args));
        }
        var application = new SpringApplication(MotCua.class);
        application.addInitializers(new DatabaseAhead());
        application.run(args);
    }
}
