package vn.motcua.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.vocabulary.IdentityNumber;

/**
 * A person or organisation of a dossier: the applicant (chủ hồ sơ) or whoever hands it in (người nộp).
 *
 * @param idNumber 12 digits of a person or a foreigner's passport, of an organisation the tax code; on a dossier in its one
 *     written form, see {@link IdentityNumber}
 * @param relation what the submitter is to the applicant, null when they are the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
        Kind kind,
        String name,
        @Nullable String idNumber,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String relation) {

    /** Cá nhân or tổ chức. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** Whether both have the same identity number, however it is written. */
    public boolean isSameAs(Party other) {
        var number = written(idNumber);
        return number != null && number.equals(written(other.idNumber));
    }

    /** The same, its identity number in its one written form. */
    Party written() {
        return new Party(kind, name, written(idNumber), birthDate, phone, email, address, relation);
    }

    private static @Nullable String written(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : IdentityNumber.read(typed).map(IdentityNumber::value).orElse(typed);
    }
}
