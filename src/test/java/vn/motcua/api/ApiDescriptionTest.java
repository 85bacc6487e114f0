package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.motcua.SampleTest;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.WorkList;
import vn.motcua.vocabulary.Actor;

@SampleTest
class ApiDescriptionTest {

    @Autowired
    ApiCaller api;

    @Test
    void everyParameterAndAnswerIsExplainedAndTyped() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("parameters"))
                    .allSatisfy(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as(parameter.toString())
                            .isNotBlank());
            assertThat(operation.path("responses").properties())
                    .allSatisfy(response -> assertThat(response.getKey().equals("204")
                                    || response.getValue()
                                            .path("content")
                                            .valueStream()
                                            .allMatch(content -> content.path("schema")
                                                            .isObject()
                                                    && !content.path("schema").isEmpty()))
                            .as("%s %s", operation.path("operationId"), response)
                            .isTrue());
        });
    }

    @Test
    void everyChangeCarriesAKeyAndTellsOfItsProblems() {
        assertThat(changes("/api/v1/dossiers", "/api/v1/files"))
                .hasSizeGreaterThan(18)
                .allSatisfy(operation -> {
                    assertThat(parameters(operation)).contains("Idempotency-Key");
                    assertThat(types(operation, "400", "422"))
                            .contains("/problems/key-missing", "/problems/key-reused", "/problems/malformed");
                });
        assertThat(changes("/api/v1/dossiers/"))
                .allSatisfy(operation -> assertThat(types(operation, "401", "403", "404", "409", "503"))
                        .containsExactlyInAnyOrder(
                                "/problems/not-signed-in",
                                "/problems/not-yours",
                                "/problems/not-found",
                                "/problems/already-moved",
                                "/problems/unavailable"));
    }

    @Test
    void onlyWhatIsForEverybodyNeedsNoToken() {
        var description = api.description();
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.path("security").findValues("bearer")).hasSize(1);

        assertThat(operations())
                .filteredOn(operation ->
                        operation.has("security") && operation.path("security").isEmpty())
                .extracting(operation -> operation.path("operationId").asString())
                .containsExactlyInAnyOrder(
                        "issueToken",
                        "reckonDeadline",
                        "findProcedures",
                        "showProcedure",
                        "showProgress",
                        "verifyFile",
                        "verifyCode",
                        "listVerificationKeys",
                        "showBoard",
                        "listSlots");
    }

    @Test
    void theKeyIsAHeaderAndTheActorIsNoParameter() {
        var reception = api.description().at("/paths/~1api~1v1~1dossiers~1{number}~1reception/post");

        assertThat(parameters(reception)).containsExactlyInAnyOrder("number", "Idempotency-Key");
    }

    /** Two of one name would be described as one of them. */
    @Test
    void noTwoTypesOfTheApiShareAName() {
        var names = new SchemaNames();
        var byName = new TreeMap<String, Set<Class<?>>>();
        for (var type : spoken()) {
            byName.computeIfAbsent(names.getNameOfClass(type), none -> new HashSet<>())
                    .add(type);
        }

        assertThat(byName)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
    }

    @Test
    void wrongProofsAreAllRefusedAlike() {
        api.post(null, "/tokens", "{\"username\":\"nobody\",\"password\":\"x\"}")
                .expectProblem(401, "not-signed-in");
        api.post(null, "/tokens", "{}").expectProblem(401, "not-signed-in");
    }

    private List<JsonNode> operations() {
        return api.description()
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private List<JsonNode> changes(String... under) {
        return api.description().path("paths").properties().stream()
                .filter(path -> Stream.of(under).anyMatch(path.getKey()::startsWith))
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> !operation.getKey().equals("get"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> parameters(JsonNode operation) {
        return operation.path("parameters").findValuesAsString("name");
    }

    private static List<String> types(JsonNode operation, String... statuses) {
        return Stream.of(statuses)
                .map(status -> operation
                        .path("responses")
                        .path(status)
                        .path("description")
                        .asString(""))
                .flatMap(told ->
                        Pattern.compile("/problems/[a-z-]+").matcher(told).results())
                .map(MatchResult::group)
                .toList();
    }

    /** All records that controllers of the API take or answer, and those within them. */
    private static Set<Class<?>> spoken() {
        var spoken = new HashSet<Class<?>>();
        new ClassFileImporter()
                .importPackages("vn.motcua.api").stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
                        .forEach(method -> {
                            follow(method.getGenericReturnType(), spoken);
                            Arrays.stream(method.getParameters())
                                    .filter(parameter -> !Actor.class.isAssignableFrom(parameter.getType()))
                                    .forEach(parameter -> follow(parameter.getParameterizedType(), spoken));
                        });
        spoken.addAll(Set.of(DossierSearch.Row.class, WorkList.Row.class));
        Stream.of(ToldDossier.class.getPermittedSubclasses()).forEach(told -> follow(told, spoken));
        return spoken;
    }

    private static void follow(Type type, Set<Class<?>> spoken) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> follow(part, spoken));
        } else if (type instanceof Class<?> record && record.isRecord() && spoken.add(record)) {
            Arrays.stream(record.getRecordComponents())
                    .forEach(component -> follow(component.getGenericType(), spoken));
        }
    }
}
