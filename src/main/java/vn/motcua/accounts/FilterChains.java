package vn.motcua.accounts;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.vocabulary.Actor;

/**
 * Who may knock at which door. The doors' own rights come after this; here only: the API takes tokens and no cookies, the
 * desk takes officers, the administration those who administer, one's own pages a citizen. The headers of every answer
 * are {@code web}'s.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class FilterChains {

    private static final Set<OfficerRole> ADMINISTRATORS = Set.of(OfficerRole.AGENCY_ADMIN, OfficerRole.PROVINCE_ADMIN);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Bean
    @Order(1)
    SecurityFilterChain assetsDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDoor(HttpSecurity http, ApiTokens tokens, ApiRefusal refusal, Clock clock) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                GET,
                                "/api/v1/openapi.json",
                                "/api/v1/procedures",
                                "/api/v1/procedures/**",
                                "/api/v1/desks/*/board",
                                "/api/v1/desks/*/slots",
                                "/api/v1/dossiers/*/progress",
                                "/api/v1/verification/**")
                        .permitAll()
                        .requestMatchers(POST, "/api/v1/tokens", "/api/v1/deadlines", "/api/v1/verification/files")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new BearerFilter(tokens, refusal, clock), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain deskDoor(HttpSecurity http, Agencies agencies, SignInSession sessions) throws Exception {
        return screens(http.securityMatcher("/desk/**", "/desk", "/admin/**", "/admin"), "/desk/sign-in")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/desk/sign-in", "/desk/sign-in/code")
                        .permitAll()
                        .requestMatchers("/admin", "/admin/**")
                        .access(administrators(agencies))
                        .anyRequest()
                        .hasRole(SignedIn.OFFICER))
                .addFilterBefore(new StillSignedIn(agencies, sessions), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain portalDoor(HttpSecurity http, Agencies agencies, SignInSession sessions) throws Exception {
        return screens(http, "/sign-in")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/account",
                                "/account/**",
                                "/me",
                                "/me/**",
                                "/dossiers",
                                "/dossiers/**",
                                "/drafts/**",
                                "/procedures/*/file")
                        .hasRole(SignedIn.CITIZEN)
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new StillSignedIn(agencies, sessions), AuthorizationFilter.class)
                .build();
    }

    /**
     * Only names we were told of: a request under another could make us write a stranger's address into a link or mail. And
     * nothing typed with the character U+0000, which no row can hold.
     */
    @Bean
    StrictHttpFirewall firewall(AccountSettings settings) {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(typed -> typed.indexOf('\0') < 0);
        if (!settings.hosts().contains("*")) {
            firewall.setAllowedHostnames(
                    name -> THIS_MACHINE.contains(name) || settings.hosts().contains(name));
        }
        return firewall;
    }

    /** Two requests of one browser at once, as a double click makes them, may both leave a message for the next page. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfDoubleClicks() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Each filter of each request observed would cost more than the actions themselves. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody signs in by the framework's own means; without this it would invent a user. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new BadCredentialsException("sign in at the doors");
        };
    }

    private static HttpSecurity screens(HttpSecurity http, String signInPage) throws Exception {
        var pages = new SignInPages(signInPage);
        return http.requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(pages).accessDeniedHandler(pages));
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrators(Agencies agencies) {
        return (authentication, request) -> {
            var present = authentication.get();
            return new AuthorizationDecision(present != null
                    && present.getPrincipal() instanceof SignedIn(Actor.Officer officer, var since, var mark)
                    && agencies.positionsOf(officer.officer()).stream()
                            .anyMatch(position -> ADMINISTRATORS.contains(position.role())));
        };
    }
}
