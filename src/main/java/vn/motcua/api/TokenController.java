package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.accounts.ApiTokens;
import vn.motcua.dossiers.RequestKey;

/** Bearer tokens against the same proofs as a sign-in on the screens. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens")
class TokenController {

    private static final int SCHEME = "Bearer ".length();

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** {@code code} is the second factor of an officer. */
    @Schema(requiredProperties = {"username", "password"})
    record Proof(String username, String password, @Nullable String code) {

        Proof {
            username = Objects.requireNonNullElse(username, "");
            password = Objects.requireNonNullElse(password, "");
        }
    }

    record Token(String token, Instant expiresAt, String name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "issueToken",
            summary = "Sign in: citizens with a password, officers with a password and the second factor's code",
            description = "Anybody")
    @SecurityRequirements
    Token issue(
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable RequestKey key,
            @RequestBody Proof proof,
            HttpServletRequest request) {
        var issued = tokens.issue(proof.username(), proof.password(), proof.code(), request.getRemoteAddr(), value(key))
                .orElseThrow(WrongProof::new);
        return new Token(issued.token(), issued.expiresAt(), issued.actor().name());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeToken",
            summary = "Sign out: the token of this request is worth nothing any more",
            description = "Whoever holds the token")
    void revoke(
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable RequestKey key) {
        tokens.revoke(authorization.substring(SCHEME).strip(), value(key));
    }

    /** Callers of the first version send none here: theirs are requests that nobody repeats. */
    private static String value(@Nullable RequestKey key) {
        return (key == null ? RequestKey.random() : key).value();
    }
}
