package vn.motcua.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.Actor;

/**
 * Someone who may sign in on the portal.
 *
 * @param citizenId of a person; null for an organisation
 * @param taxCode of an organisation; null for a person
 */
public record Account(
        long id,
        AccountKind kind,
        String name,
        @Nullable String citizenId,
        @Nullable String taxCode,
        @Nullable LocalDate birthDate,
        String phone,
        @Nullable String email,
        @Nullable String address) {

    public Actor.Citizen actor() {
        return new Actor.Citizen(id, name);
    }
}
