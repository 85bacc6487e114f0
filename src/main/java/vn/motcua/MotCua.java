package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that serves the portal, the desk, the administration and the API. */
@SpringBootApplication
public class MotCua {

    public static void main(String[] args) {
        SpringApplication.run(MotCua.class, args);
    }
}
