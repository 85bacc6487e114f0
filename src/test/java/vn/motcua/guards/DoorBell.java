package vn.motcua.guards;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.Accounts;
import vn.motcua.accounts.ApiTokens;
import vn.motcua.accounts.SignUp;
import vn.motcua.accounts.SignedIn;
import vn.motcua.agencies.Agencies;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.mirrors.TestSources;
import vn.motcua.vocabulary.Actor;

/**
 * Knocks at addresses as a stranger, a citizen, an officer and an administrator through the real security filters, and
 * stops short of the controller. What a controller asks for beyond that (an {@code Actor.Citizen} argument) counts too.
 */
final class DoorBell {

    private static final String PASSWORD = "dong lua chin vang 1975";

    private final WebApplicationContext application;
    private final Filter filters;
    private final Actor citizen;
    private final Actor officer;
    private final Actor administrator;
    private final String token;
    private final String sourceToken;

    DoorBell(WebApplicationContext application) {
        this.application = application;
        this.filters = application.getBean("springSecurityFilterChain", Filter.class);
        this.officer = holder(OfficerRole.CASE_OFFICER);
        this.administrator = holder(OfficerRole.PROVINCE_ADMIN);
        var accounts = application.getBean(Accounts.class);
        this.citizen = accounts.signUp(
                        new SignUp(
                                AccountKind.PERSON,
                                "Trần Thị Hoà",
                                "052175004301",
                                LocalDate.of(1975, 4, 3),
                                "0905004301",
                                "",
                                "",
                                PASSWORD),
                        null)
                .whom()
                .actor();
        this.token = application
                .getBean(ApiTokens.class)
                .issue("052175004301", PASSWORD, null, "203.0.113.7")
                .orElseThrow()
                .token();
        this.sourceToken = TestSources.token(application, "DOOR-BELL");
    }

    /** Who gets past the door, in a word or two. */
    String who(String method, String pattern, @Nullable HandlerMethod handler) throws Exception {
        var asked = asks(handler);
        if (pattern.startsWith("/api/")) {
            if (passes(method, pattern, null, null)) {
                return asked.isEmpty() ? "public" : "bearer";
            }
            if (passes(method, pattern, null, sourceToken)) {
                return passes(method, pattern, null, token) ? "odd" : "source";
            }
            return passes(method, pattern, null, token) ? "bearer" : "nobody";
        }
        var those = List.of(
                passes(method, pattern, null, null),
                passes(method, pattern, citizen, null),
                passes(method, pattern, officer, null),
                passes(method, pattern, administrator, null));
        return switch (those.stream().map(passed -> passed ? "1" : "0").collect(Collectors.joining())) {
            case "1111" -> asked.isEmpty() ? "public" : asked;
            case "0100" -> "citizen";
            case "0011" -> "officer";
            case "0001" -> "admin";
            case "0111" -> "signed in";
            case String odd -> "odd " + odd;
        };
    }

    private boolean passes(String method, String pattern, @Nullable Actor actor, @Nullable String bearer)
            throws Exception {
        var path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
        var verb = method.equals("ANY") ? "GET" : method;
        var builder = MockMvcRequestBuilders.request(HttpMethod.valueOf(verb), path);
        if (bearer != null) {
            builder.header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
        if (!path.startsWith("/api/")) {
            builder.with(csrf());
        }
        if (actor != null) {
            builder.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(actor, application.getBean(Clock.class).instant(), null),
                    null,
                    AuthorityUtils.createAuthorityList(
                            actor instanceof Actor.Citizen ? "ROLE_CITIZEN" : "ROLE_OFFICER"))));
        }
        var request = builder.postProcessRequest(builder.buildRequest(requireNonNull(application.getServletContext())));
        var passed = new AtomicBoolean();
        filters.doFilter(request, new MockHttpServletResponse(), (ignored, alsoIgnored) -> passed.set(true));
        return passed.get();
    }

    private static String asks(@Nullable HandlerMethod handler) {
        if (handler == null) {
            return "";
        }
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(Actor.class::isAssignableFrom)
                .map(type ->
                        type == Actor.Citizen.class ? "citizen" : type == Actor.Officer.class ? "officer" : "signed in")
                .findFirst()
                .orElse("");
    }

    private Actor holder(OfficerRole role) {
        var agencies = application.getBean(Agencies.class);
        var today = LocalDate.now(application.getBean(Clock.class));
        return agencies.existing(today).stream()
                .flatMap(agency -> agencies.holders(agency.id(), null, role).stream())
                .findFirst()
                .map(found -> new Actor.Officer(found.id(), found.name()))
                .orElseThrow();
    }
}
