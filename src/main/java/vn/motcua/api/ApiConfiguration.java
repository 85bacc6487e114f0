package vn.motcua.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.OffsetDateTime;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JacksonModule;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.RequestKey;
import vn.motcua.vocabulary.Actor;
import vn.motcua.vocabulary.JsonBounds;

/** Describes the API at {@code /api/v1/openapi.json}, and keeps what is sent to it within bounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Actor.Citizen.class, Actor.Officer.class)
                .replaceWithClass(DossierNumber.class, String.class)
                .replaceWithClass(Moment.class, OffsetDateTime.class)
                .replaceWithClass(RequestKey.class, String.class);
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    /** First registered is last asked, after those that know files and answers. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas(ObjectMapperProvider json, SchemaNames names) {
        return new ModelResolver(json.jsonMapper(), names).openapi31(json.isOpenapi31());
    }

    @Bean
    JacksonModule bounds() {
        return new JsonBounds();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Một Cửa")
                        .version("v1")
                        .description("""
                                Procedures, deadlines and dossiers of a province's one-stop administration. Changes need
                                the header Idempotency-Key: the same key gives the same answer once more. Errors are
                                problem details (RFC 9457) with a Vietnamese detail.""")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSchemas(ProblemsDescribed.SCHEMA, ProblemsDescribed.schema())
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token from POST /api/v1/tokens")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
