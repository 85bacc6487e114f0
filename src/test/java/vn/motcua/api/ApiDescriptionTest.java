package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.MotCuaTest;

@MotCuaTest(properties = "motcua.sample=true")
@Import(ApiCaller.class)
class ApiDescriptionTest {

    @Autowired
    ApiCaller api;

    @Test
    void everyOperationIsDescribedAndOnlyTheApi() {
        var description = api.get(null, "/openapi.json").expect(200).body();

        var paths = description.path("paths");
        assertThat(paths.propertyNames()).hasSizeGreaterThan(25).allMatch(path -> path.startsWith("/api/v1/"));
        paths.forEach(path -> path.forEach(
                operation -> assertThat(operation.path("summary").asString("")).isNotBlank()));
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void theKeyIsAHeaderAndTheActorIsNoParameter() {
        var reception = api.get(null, "/openapi.json")
                .body()
                .path("paths")
                .path("/api/v1/dossiers/{number}/reception")
                .path("post");

        assertThat(reception.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("number", "Idempotency-Key");
    }

    @Test
    void wrongProofsAreAllRefusedAlike() {
        api.post(null, "/tokens", "{\"username\":\"nobody\",\"password\":\"x\"}")
                .expectProblem(401, "not-signed-in");
        api.post(null, "/tokens", "{}").expectProblem(401, "not-signed-in");
    }
}
