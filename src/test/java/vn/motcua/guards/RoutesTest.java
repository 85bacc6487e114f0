package vn.motcua.guards;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.motcua.SampleTest;

/** Every address of the application, and who may knock there: no page opens to anybody unnoticed. */
@SampleTest
class RoutesTest {

    private static final String GOLDEN = "src/test/resources/golden/routes.txt";

    @Autowired
    WebApplicationContext application;

    /** One address as it stands in the golden file; sorted by address. */
    private record Route(String pattern, String method, String who, String handler) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return (pattern + ' ' + method).compareTo(other.pattern + ' ' + other.method);
        }

        @Override
        public String toString() {
            return "%-6s %-62s %-16s %s".formatted(method, pattern, who, handler);
        }
    }

    @Test
    void whoMayKnockWhereIsAsCommitted() throws Exception {
        var door = new DoorBell(application);
        var routes = new TreeSet<Route>();
        for (var mapping : application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            for (var entry : mapping.getHandlerMethods().entrySet()) {
                for (var pattern : patterns(entry.getKey())) {
                    for (var method : methods(entry.getKey())) {
                        var handler = entry.getValue();
                        routes.add(new Route(pattern, method, door.who(method, pattern, handler), name(handler)));
                    }
                }
            }
        }
        for (var mapping :
                application.getBeansOfType(SimpleUrlHandlerMapping.class).values()) {
            for (var pattern : mapping.getUrlMap().keySet()) {
                routes.add(new Route(pattern, "GET", door.who("GET", pattern, null), "files"));
            }
        }

        Golden.file(GOLDEN, routes.stream().map(Route::toString).toList());
    }

    private static Collection<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues();
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).sorted().toList();
    }

    private static String name(HandlerMethod handler) {
        var type = handler.getBeanType();
        return Stream.of(type.getName())
                .filter(name -> name.startsWith("vn.motcua."))
                .map(name -> name.substring("vn.motcua.".length()))
                .findFirst()
                .orElse(type.getSimpleName());
    }
}
