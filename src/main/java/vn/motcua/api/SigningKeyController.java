package vn.motcua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.agencies.Capacities;
import vn.motcua.agencies.OfficerRole;
import vn.motcua.signatures.KeyOwner;
import vn.motcua.signatures.SigningKey;
import vn.motcua.signatures.SigningKeys;
import vn.motcua.vocabulary.Actor;

/** With what the caller may sign: their own keys, and the seals of agencies whose clerk they are. */
@RestController
@RequestMapping("/api/v1/me/signing-keys")
@Tag(name = "Signatures")
class SigningKeyController {

    private final SigningKeys keys;
    private final Capacities capacities;

    SigningKeyController(SigningKeys keys, Capacities capacities) {
        this.keys = keys;
        this.capacities = capacities;
    }

    /** {@code seal} tells an agency's from the caller's own. */
    record Key(long id, boolean seal, String holder, String issuer, Instant validTo) {}

    @GetMapping
    @Operation(
            operationId = "listSigningKeys",
            summary = "One's own signing keys, and the seals one keeps",
            description = "Any officer")
    List<Key> list(Actor.Officer officer) {
        var seals = capacities.of(officer.officer()).stream()
                .map(capacity -> capacity.position())
                .filter(position -> position.role() == OfficerRole.CLERK)
                .map(position -> position.agency())
                .distinct()
                .map(KeyOwner.OfAgency::new)
                .flatMap(owner -> keys.usable(owner).stream());
        return Stream.concat(keys.usable(new KeyOwner.OfOfficer(officer.officer())).stream(), seals)
                .map(SigningKeyController::json)
                .toList();
    }

    private static Key json(SigningKey key) {
        return new Key(key.id(), key.owner() instanceof KeyOwner.OfAgency, key.holder(), key.issuer(), key.validTo());
    }
}
