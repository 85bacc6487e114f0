package vn.motcua.mirrors;

import static org.springframework.http.HttpMethod.POST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import vn.motcua.accounts.ApiRefusal;

/**
 * The door of source systems: where they report, and read back what they reported. It knows their tokens and no others, as the
 * API's own door does not know theirs; what officers read stands behind that one.
 */
@Configuration(proxyBeanMethods = false)
class SourceDoor {

    @Bean
    @Order(1)
    SecurityFilterChain sourcesDoor(HttpSecurity http, SourceTokens tokens, ApiRefusal refusal) throws Exception {
        var path = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        path.matcher(POST, "/api/v1/mirrors"), path.matcher("/api/v1/mirrors/{number}")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new SourceFilter(tokens, refusal), AuthorizationFilter.class)
                .build();
    }
}
