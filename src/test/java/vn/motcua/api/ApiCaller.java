package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.accounts.AccountKind;
import vn.motcua.accounts.Accounts;
import vn.motcua.accounts.OfficerCredentials;
import vn.motcua.accounts.SignUp;
import vn.motcua.agencies.Agencies;

/** Calls the API as somebody of the sample province, or as nobody; what it answers must be as it describes itself. */
@TestComponent
public class ApiCaller {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String CITIZEN_PASSWORD = "dong lua chin vang 1975";

    private final MockMvc mvc;
    private final JsonMapper json;
    private final Accounts accounts;
    private final OfficerCredentials credentials;
    private final Agencies agencies;
    private final Clock clock;
    private final Map<String, String> tokens = new HashMap<>();
    private @Nullable Described described;

    ApiCaller(
            WebApplicationContext context,
            JsonMapper json,
            Accounts accounts,
            OfficerCredentials credentials,
            Agencies agencies,
            Clock clock) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.json = json;
        this.accounts = accounts;
        this.credentials = credentials;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What the API answered. */
    record Answer(int status, String type, JsonNode body, MockHttpServletResponse response) {

        Answer expect(int wanted) {
            assertThat(status).as(body.toString()).isEqualTo(wanted);
            return this;
        }

        /** A problem of that type, in Vietnamese and never as a page. */
        Answer expectProblem(int wanted, String name) {
            expect(wanted);
            assertThat(type).startsWith("application/problem+json");
            assertThat(text("type")).isEqualTo("/problems/" + name);
            assertThat(text("detail")).isNotBlank();
            return this;
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    String citizen(String idNumber) {
        return tokens.computeIfAbsent(idNumber, id -> {
            var phone = "09" + id.substring(4);
            accounts.signUp(
                    new SignUp(
                            AccountKind.PERSON,
                            "Trần Thị Hoà",
                            id,
                            LocalDate.of(1975, 4, 3),
                            phone,
                            "",
                            "",
                            CITIZEN_PASSWORD),
                    null);
            return token(id, CITIZEN_PASSWORD, null);
        });
    }

    String officer(String username) {
        return tokens.computeIfAbsent(username, name -> {
            var officer = agencies.officerByUsername(name).orElseThrow();
            var enrolment = credentials.enrol(officer.id());
            var secret = enrolment.otpauth().replaceFirst(".*secret=([A-Z2-7]+).*", "$1");
            return token(name, enrolment.password(), code(secret));
        });
    }

    private String token(String username, String password, @Nullable String code) {
        var proof = new HashMap<String, Object>(Map.of("username", username, "password", password));
        if (code != null) {
            proof.put("code", code);
        }
        return post(null, "/tokens", proof).expect(201).text("token");
    }

    private String code(String base32) {
        var bits = BigInteger.ZERO;
        for (var letter : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        var secret = new byte[20];
        var bytes = bits.toByteArray();
        var length = Math.min(20, bytes.length);
        System.arraycopy(bytes, bytes.length - length, secret, 20 - length, length);
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), clock.instant(), Locale.ROOT);
        } catch (java.security.InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Answer get(@Nullable String token, String path) {
        return call(HttpMethod.GET, token, null, path, null);
    }

    /** A change under a key of its own. */
    Answer post(@Nullable String token, String path, Object body) {
        return post(token, UUID.randomUUID().toString(), path, body);
    }

    Answer post(@Nullable String token, @Nullable String key, String path, Object body) {
        return call(HttpMethod.POST, token, key, path, body);
    }

    /** A replacement under a key of its own. */
    Answer put(@Nullable String token, String path, Object body) {
        return call(HttpMethod.PUT, token, UUID.randomUUID().toString(), path, body);
    }

    /** A removal under a key of its own. */
    Answer delete(@Nullable String token, String path) {
        return call(HttpMethod.DELETE, token, UUID.randomUUID().toString(), path, null);
    }

    Answer upload(String token, String key, String name, byte[] content) {
        return send("/files", name, content, token, key);
    }

    /** A PDF looked at, as nobody in particular. */
    Answer verify(byte[] pdf) {
        return send("/verification/files", "ket-qua.pdf", pdf, null, null);
    }

    private Answer send(String path, String name, byte[] content, @Nullable String token, @Nullable String key) {
        try {
            var request = multipart("/api/v1" + path)
                    .file(new MockMultipartFile("file", name, "application/octet-stream", content));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (key != null) {
                request.header(RequestKeys.HEADER, key);
            }
            var answer = answer(mvc.perform(request).andReturn().getResponse());
            described().covers("POST", "/api/v1" + path, null, answer);
            return answer;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The API's description of itself. */
    JsonNode description() {
        return call(HttpMethod.GET, null, null, "/openapi.json", null)
                .expect(200)
                .body();
    }

    private Described described() {
        if (described == null) {
            described = new Described(description());
        }
        return described;
    }

    private Answer call(
            HttpMethod method, @Nullable String token, @Nullable String key, String path, @Nullable Object body) {
        try {
            var request = MockMvcRequestBuilders.request(method, java.net.URI.create("/api/v1" + path));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (key != null) {
                request.header(RequestKeys.HEADER, key);
            }
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON)
                        .content(body instanceof String text ? text : json.writeValueAsString(body));
            }
            var answer = answer(mvc.perform(request).andReturn().getResponse());
            if (!path.equals("/openapi.json")) {
                described().covers(method.name(), "/api/v1" + path, body == null ? null : sent(body), answer);
            }
            return answer;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private @Nullable JsonNode sent(Object body) {
        try {
            return body instanceof String text ? json.readTree(text) : json.valueToTree(body);
        } catch (JacksonException broken) {
            return null;
        }
    }

    private Answer answer(MockHttpServletResponse response) throws Exception {
        var type = Objects.requireNonNullElse(response.getContentType(), "");
        var body = type.contains("json") ? json.readTree(response.getContentAsByteArray()) : json.createObjectNode();
        return new Answer(response.getStatus(), type, body, response);
    }
}
